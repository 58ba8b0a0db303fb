import type { Found, Row } from '../../propositions/index.ts';
import type { PracticeClaim } from './claim.ts';

const ABOUT = ['ask', 'kind', 'can', 'cause', 'help', 'mean', 'by', 'step', 'back', 'use', 'and'] as const;

/** "Clipping helps against exploding gradients". */
function clips(found: Found): PracticeClaim | null {
  const said = found.one('remedy');
  if (found.one('technique').value !== 'clip' || found.all('cell').some(({ value }) => !/rnn/u.test(value)))
    return null;
  const helps = said.denied !== true;
  if (said.value === 'exploding' || said.value === 'vanishing')
    return { kind: 'clip-helps', problem: said.value, helps };
  return said.value === 'both' && helps ? { kind: 'clip-both' } : null;
}

const ROWS: readonly Row<PracticeClaim>[] = [{ has: ['technique', 'remedy'], may: [...ABOUT, 'cell'], make: clips }];

/** What is said of practices of training, however it is worded. */
export const practicePropositions = (): readonly Row<PracticeClaim>[] => ROWS;
