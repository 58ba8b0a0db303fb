import type { Reading } from '../segment/reading.ts';
import { isChrome, isHeader, isTalk } from './posts.ts';

/** Marks what a page of posts shows around them: who wrote when, votes, buttons. Only in a discussion: elsewhere "Re: …" is a sentence. */
export function markPosts(readings: readonly Reading[]): void {
  const lines = readings.filter(({ line }) => line.kind === 'text' && line.bullet === null && !line.role);
  const heads = lines.filter(({ text }) => isHeader(text));
  const around = lines.filter(({ text }) => isChrome(text));
  if (heads.length + around.length < 2 || !isTalk(readings)) return;
  for (const reading of heads) reading.boilerplate ??= 'personal-data';
  for (const reading of around) reading.boilerplate ??= 'thread';
  if (around.length >= 2)
    for (const reading of lines) if (/^\d{1,4}$/.test(reading.text)) reading.boilerplate ??= 'thread';
}
