import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { openParts, type ReportPart } from '../merge/parts.ts';
import { countsOf } from '../pipeline/counts.ts';
import type { Processed } from '../pipeline/task.ts';
import { factOf } from '../questions/fact.ts';
import type { DocumentReport } from '../report/document.ts';
import { printDocument } from '../report/json.ts';
import { errorSink } from './session.ts';
import { reportOn } from './survey.ts';
import type { MergeOptions } from './table.ts';

/** `keyproof merge`: the reports of all shards of a run, or of several runs, as one report. Of shards, byte for byte that of one run. */
export async function merge(host: Host, words: string[], options: MergeOptions): Promise<number> {
  const signal = host.interruption();
  const parts = await openParts(host, words);
  const order = checkShards(parts);
  const graded = parts.some((part) => part.graded);
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const { code } = await reportOn(host, results(order, parts, signal), {
    positions: Array.from({ length: total }, (_, i) => i),
    shard: null,
    signal,
    errors: errorSink(host),
    options: { ...options, graded },
  });
  return code;
}

/** The parts in the order in which their documents alternate; `null` where they are reports of whole runs. */
function checkShards(parts: readonly ReportPart[]): 'alternating' | 'in-turn' {
  const shards = parts.flatMap(({ shard, path }) => (shard === null ? [] : [{ ...shard, path }]));
  if (shards.length === 0) return 'in-turn';
  const [first] = shards as [(typeof shards)[number]];
  const whole = parts.find(({ shard }) => shard === null);
  if (whole)
    throw new InputError('shards', `\`${whole.path}\` is the report of a whole run, \`${first.path}\` of a shard`);
  const other = shards.find(
    ({ count, digest, inputs }) => count !== first.count || digest !== first.digest || inputs !== first.inputs,
  );
  if (other) throw new InputError('shards', `\`${first.path}\` and \`${other.path}\` are shards of different runs`);
  const versions = new Set(parts.map(({ version }) => version));
  if (versions.size > 1)
    throw new InputError(
      'shards',
      `The shards were made by different versions of keyproof: ${[...versions].join(', ')}`,
    );
  const twice = shards.find(({ index }, i) => shards.findIndex((each) => each.index === index) !== i);
  if (twice) throw new InputError('shards', `Shard ${twice.index}/${twice.count} is given twice`);
  const missing = Array.from({ length: first.count }, (_, i) => i + 1).filter(
    (i) => !shards.some(({ index }) => index === i),
  );
  if (missing.length > 0)
    throw new InputError('shards', `Shard ${missing.map((i) => `${i}/${first.count}`).join(', ')} is missing`);
  return 'alternating';
}

async function* results(
  order: 'alternating' | 'in-turn',
  parts: readonly ReportPart[],
  signal: AbortSignal,
): AsyncGenerator<Processed> {
  for await (const document of order === 'in-turn' ? inTurn(parts) : alternating(parts)) {
    signal.throwIfAborted();
    const facts = document.items.filter(({ review }) => review?.status !== 'dropped').map(factOf);
    yield {
      ok: true,
      path: document.path,
      document: printDocument(document),
      facts,
      counts: countsOf(document),
      failed: false,
      cached: true,
    };
  }
}

async function* inTurn(parts: readonly ReportPart[]): AsyncGenerator<DocumentReport> {
  for (const part of parts) yield* part.documents();
}

/** Documents of all shards by their place in the whole run; each shard's own are in order. */
async function* alternating(parts: readonly ReportPart[]): AsyncGenerator<DocumentReport> {
  const open = parts.map((part) => part.documents());
  const heads = await Promise.all(open.map((each) => each.next()));
  for (;;) {
    let first = -1;
    heads.forEach((head, i) => {
      if (head.done === true) return;
      if (first < 0 || (head.value.position ?? 0) < ((heads[first]?.value as DocumentReport).position ?? 0)) first = i;
    });
    if (first < 0) return;
    const { position: _, ...document } = heads[first]?.value as DocumentReport;
    yield document;
    heads[first] = await (open[first] as (typeof open)[number]).next();
  }
}
