import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { InputError, fileError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { Report } from '../report/document.ts';
import { parseWithNumbers } from '../report/json.ts';
import { ReportSchema } from '../report/schema.ts';

/** Reads a report that this command wrote. Throws {@link InputError} where it is none, naming the first thing that is wrong. */
export async function readReport(host: Pick<Host, 'cwd' | 'stdin'>, path: string): Promise<Report> {
  const text =
    path === '-' ? Buffer.from(await host.stdin()).toString('utf8') : await textOf(resolve(host.cwd, path), path);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new InputError('not-a-report', `\`${path}\` is no JSON`);
  }
  const result = v.safeParse(ReportSchema, data);
  if (result.success) return parseWithNumbers(text) as Report;
  const [issue] = result.issues;
  throw new InputError(
    'not-a-report',
    `\`${path}\` is no keyproof/report@1: ${v.getDotPath(issue) ?? 'top level'}: ${issue.message}`,
  );
}

async function textOf(file: string, path: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw fileError(path, error);
  }
}
