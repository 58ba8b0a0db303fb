import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSources } from '../src/input/find.ts';
import { readSource } from '../src/input/read.ts';
import { writeWhole } from '../src/input/write.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'keyproof-input-'));
  await mkdir(join(cwd, 'dumps/sub/node_modules'), { recursive: true });
  await mkdir(join(cwd, 'none'));
  await mkdir(join(cwd, 'dumps/.hidden'));
  const files = [
    'b.md',
    'a.txt',
    'c.ipynb',
    'd.HTML',
    'key.json',
    'e.png',
    'sub/z.txt',
    'sub/node_modules/n.md',
    '.hidden/h.md',
  ];
  await Promise.all(files.map((file) => writeFile(join(cwd, 'dumps', file), 'text')));
  await writeFile(join(cwd, 'odd [1].log'), 'text');
  await writeFile(join(cwd, 'empty.txt'), ' \n');
  await writeFile(join(cwd, 'scan.pdf'), '%PDF-1.7 and more');
  await writeFile(join(cwd, 'raw.txt'), Buffer.from([65, 0, 66, 0, 1, 2]));
});
afterAll(() => rm(cwd, { recursive: true }));

const paths = async (...words: string[]) => (await findSources(words, { cwd })).sources.map(({ path }) => path);
const codes = async (...words: string[]) => (await findSources(words, { cwd })).errors.map(({ code }) => code);
const stdin = async () => Buffer.from('from the pipe');

describe('findSources', () => {
  test('should find the dumps of a folder, sorted, and pass over what is no dump', async () => {
    expect(await paths('dumps')).toEqual([
      'dumps/a.txt',
      'dumps/b.md',
      'dumps/c.ipynb',
      'dumps/d.HTML',
      'dumps/sub/z.txt',
    ]);
  });

  test('should take a named file whatever its name, and a pattern', async () => {
    expect(await paths('odd [1].log', 'dumps/*.md', '-')).toEqual(['odd [1].log', 'dumps/b.md', '<stdin>']);
  });

  test('should take each file once', async () => {
    expect(await paths('dumps/a.txt', './dumps/a.txt', 'dumps/*.txt')).toEqual(['dumps/a.txt']);
  });

  test('should reach a path outside the working folder', async () => {
    const { sources } = await findSources([join(cwd, 'dumps/a.txt')], { cwd: join(cwd, 'none') });
    expect(sources[0]?.path).toBe('../dumps/a.txt');
  });

  test('should say what is wrong and go on with the rest', async () => {
    expect(await codes('absent.txt', 'none', 'dumps/*.xyz', 'dumps/a.txt/x')).toEqual([
      'not-found',
      'no-dumps',
      'no-match',
      'not-found',
    ]);
    expect(await paths('absent.txt', 'dumps/b.md')).toEqual(['dumps/b.md']);
  });
});

describe('readSource', () => {
  const read = (name: string) => readSource({ path: name, file: join(cwd, name) }, { stdin });

  test('should read a file and standard input', async () => {
    expect(await read('dumps/a.txt')).toBe('text');
    expect(await readSource({ path: '<stdin>', file: null }, { stdin })).toBe('from the pipe');
  });

  test.each([
    ['empty.txt', 'empty', 'is empty'],
    ['scan.pdf', 'binary', 'is a PDF, not text'],
    ['raw.txt', 'binary', 'binary file'],
    ['absent.txt', 'not-found', 'no such file'],
  ])('should refuse %s', async (name, code, words) => {
    await expect(read(name)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });
});

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', Buffer.from('Γ ist’s')],
    ['UTF-8 with a mark', Buffer.from('\ufeffΓ ist’s')],
    ['UTF-16, little end first', Buffer.from('\ufeffΓ ist’s', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffΓ ist’s', 'utf16le').swap16()],
  ])('should be seen: %s', async (name, bytes) => {
    await writeFile(join(cwd, name), bytes);
    expect(await readSource({ path: name, file: join(cwd, name) }, { stdin })).toBe('Γ ist’s');
  });

  test('should be Windows-1252 where the bytes are no UTF-8', async () => {
    const bytes = Buffer.from([0x93, 0x69, 0x73, 0x74, 0x92, 0x73, 0x94, 0x85]);
    expect(await readSource({ path: '-', file: null }, { stdin: async () => bytes })).toBe('“ist’s”…');
  });
});

describe('writeWhole', () => {
  test('should make folders when asked, and else say that there is none', async () => {
    await writeWhole({ cwd }, 'new/deep/x.json', '{}', { folders: true });
    expect(await paths('new/deep/x.json')).toEqual(['new/deep/x.json']);
    await expect(writeWhole({ cwd }, 'missing/x.json', '{}')).rejects.toMatchObject({ code: 'not-written' });
  });

  test('should leave no half file behind', async () => {
    await expect(writeWhole({ cwd }, 'none', 'x')).rejects.toMatchObject({ code: 'not-written' });
    expect(await paths('none/*', '*.part')).toEqual([]);
  });
});
