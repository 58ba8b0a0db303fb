import type { Found, Row } from '../../propositions/index.ts';
import type { Gate, GateClaim } from './claim.ts';

const ABOUT = [
  'ask',
  'kind:network',
  'kind:gate',
  'kind:states',
  'cell:lstm',
  'cell:rnn',
  'can',
  'cause',
  'help',
  'mean',
  'by',
  'each',
  'step',
  'when',
  'must',
  'far',
  'span',
  'and',
  'wholly',
  'always',
  'become',
  'info',
  'gate',
] as const;

/** The gates of an LSTM and what they are held at; `null` where one is told twice, or one of another cell is named. */
export function heldIn(found: Found): Readonly<Partial<Record<Gate, number>>> | null {
  const gates: Partial<Record<Gate, number>> = {};
  for (const pair of found.all('held').flatMap(({ value }) => value.split(' '))) {
    const [name = '', at = ''] = pair.split('=');
    const share = Number(at);
    if (gates[name as Gate] !== undefined && gates[name as Gate] !== share) return null;
    gates[name as Gate] = share;
  }
  // A gate without a value would leave something open.
  if (found.all('gate').some(({ value }) => gates[value as Gate] === undefined)) return null;
  return Object.keys(gates).every((name) => /^(?:forget|input|output)$/u.test(name)) ? gates : null;
}

const steps = (found: Found): number => (found.has('span') ? Number(found.one('span').value) : 1);

/** "With f = 0.5 and i = 0 for three steps the content is multiplied by 0.125". */
function decays(found: Found): GateClaim | null {
  const gates = heldIn(found);
  const said = [...found.all('number'), ...found.all('value')];
  // "The cell holds 4 … two steps later it holds 1": what is left of what was there.
  const isOfStart =
    said.length === 2 &&
    (found.inOrder('keep', 'number') || found.inOrder('flow', 'number')) &&
    found.all('number').length > 0;
  const only = isOfStart ? said.at(-1) : said[0];
  if (gates === null || only === undefined || said.length > (isOfStart ? 2 : 1)) return null;
  const { forget } = gates;
  const writes = found.all('flow').find(({ value }) => value === 'write');
  const isShut = gates.input === 0 || (gates.input === undefined && writes?.denied === true);
  // What the input gate lets in would be added.
  if (
    forget === undefined ||
    !isShut ||
    (writes !== undefined && writes.denied !== true) ||
    found.all('span').length > 1
  )
    return null;
  // "How much is lost?", "by how much does it shrink?" ask for what is not left.
  const isLost = [...found.all('flow'), ...found.all('keep')].some(
    ({ value, denied, negated }) => value !== 'write' && (denied === true || negated === true),
  );
  if (isLost || (found.has('shrink') && found.has('by') && !found.has('product', 'factors', 'times'))) return null;
  const start = isOfStart ? Number(said[0]?.value) : 1;
  if (!(start > 0)) return null;
  const factor = Number(only.value) / start;
  // "Shrinks by a factor of 4".
  const isQuotient = found.has('shrink') && factor > 1;
  return { kind: 'gate-decay', forget, steps: steps(found), factor: isQuotient ? 1 / factor : factor };
}

/** "To keep a fact over many steps: forget gate near 1, input gate near 0": what a setting does for what is wanted. */
function serves(found: Found): GateClaim | null {
  const gates = heldIn(found);
  const wanted = found.all('flow')[0] ?? { type: 'flow', value: 'keep' };
  if (gates === null || wanted.negated === true || Object.values(gates).some((at) => at !== 0 && at !== 1)) return null;
  const held = gates as Readonly<Partial<Record<Gate, 0 | 1>>>;
  const { forget, input } = held;
  // A gate on its own is read with its way elsewhere; here a setting of several is judged.
  if (forget === undefined || Object.keys(held).length < 2) return null;
  const isKept = /^(?:keep|retain)$/u.test(wanted.value);
  // Kept, and something is added to it.
  if (isKept && forget === 1 && input === 1) return null;
  if (isKept && wanted.denied !== true)
    return {
      kind: 'gate-effect',
      cell: 'lstm',
      gates: held,
      becomes: input === undefined ? 'kept' : 'old',
      negated: false,
    };
  if (isKept) return { kind: 'gate-effect', cell: 'lstm', gates: held, becomes: 'forgotten', negated: false };
  return null;
}

/** "LSTMs carry information over many steps because with the forget gate near 1 the cell state is passed on unchanged". */
function serveByItself(found: Found): GateClaim | null {
  const [flow, outcome] = [found.one('flow'), found.one('outcome')];
  const isKept = /^(?:keep|retain)$/u.test(flow.value) && flow.denied !== true;
  const [gate, value] = found.one('held').value.split('=');
  if (!isKept || outcome.value !== 'old' || outcome.denied === true || gate !== 'forget') return null;
  if (value !== '0' && value !== '1') return null;
  return { kind: 'gate-role', cell: 'lstm', gate, flow: 'keep', at: { value: value === '1' ? 1 : 0, open: true } };
}

/** "The cell state can pass through a step without change": there are gates for which it does. */
function canKeep(found: Found): GateClaim | null {
  const { value, denied } = found.one('outcome');
  if (value !== 'old' || !found.has('cell')) return null;
  return {
    kind: 'gate-effect',
    cell: 'lstm',
    gates: { forget: 1, input: 0 },
    becomes: 'old',
    negated: denied === true,
  };
}

const ROWS: readonly Row<GateClaim>[] = [
  {
    has: ['held*', 'number*'],
    may: [
      ...ABOUT,
      'state',
      'old',
      'value',
      'product',
      'factors',
      'keep',
      'flow:keep',
      'flow:retain',
      'flow:write',
      'times',
      'same',
      'shrink',
      'more',
      'part',
    ],
    make: decays,
  },
  {
    has: ['held*', 'value', 'product'],
    may: [...ABOUT, 'state', 'old', 'factors', 'keep', 'shrink', 'part'],
    make: decays,
  },
  { has: ['held*', 'flow'], may: [...ABOUT, 'state', 'old', 'units', 'over'], make: serves },
  { has: ['held*', 'keep', 'far'], may: [...ABOUT, 'state', 'old', 'units', 'over'], make: serves },
  { has: ['held', 'flow', 'outcome', 'why'], may: ABOUT, make: serveByItself },
  { has: ['outcome', 'can'], may: ['cell:lstm', 'step', 'each', 'mean'], make: canKeep },
];

/** What is said of an LSTM whose gates are held over steps. */
export const heldPropositions = (): readonly Row<GateClaim>[] => ROWS;
