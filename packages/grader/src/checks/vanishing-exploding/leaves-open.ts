import type { Opening } from '../../read/leaving-open.ts';
import type { FlowClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<FlowClaim>[] = [
  {
    why: 'vanishing gradients given as a reason or a means',
    kinds: ['solves', 'all', 'keeps-by'],
    when: (claim) => claim.kind !== 'solves' || claim.solved,
    said: /\b(?:because\sof|thanks\sto|owing\sto|by\smeans\sof|by\svirtue\sof|as\sa\sresult\sof|with\sthe\shelp\sof|using)\s(?:the\s)?(?:problem\sof\s)?(?:vanishing|exploding|gradients?\s(?:that\s)?(?:vanish|explod))/iu,
  },
  {
    why: 'in every case, or not at all',
    kinds: ['solves', 'all'],
    when: (claim) =>
      claim.kind === 'solves'
        ? claim.solved && !claim.universal
        : claim.kind === 'all' && claim.parts.some(({ free, universal }) => free && !universal),
    said: /\b(?:in\s(?:every|all|each|any)\s(?:single\s)?(?:cases?|situations?|settings?)|under\s(?:all|any)\s(?:circumstances|conditions)|without\sexception|whatever\s(?:its|their|the)|at\sall\stimes|on\severy\stask)\b/iu,
  },
  {
    why: 'a state holds no gradients',
    said: /\b(?:stores?|contains?|holds?|remembers?|saves?|memori[sz]es?|records?)\s(?:the\s|all\s|past\s|previous\s|its\s|old\s){0,2}gradients?\b/iu,
  },
  {
    why: 'said of what is no gradient',
    said: /\b(?:vanishing|exploding)\s(?:activations?|loss(?:es)?|weights?|outputs?|states?|memory)\b/iu,
  },
  {
    why: 'suffers less, or not at all',
    kinds: ['solves', 'all'],
    when: (claim) =>
      claim.kind === 'solves' &&
      claim.solved &&
      !claim.universal &&
      claim.denied !== true &&
      claim.problems.includes('vanishing') &&
      !claim.cells.includes('rnn'),
    own: true,
    said: /\b(?:do|does)(?:\snot|n['’]t)\s(?:\p{L}+\s)?(?:suffer|have|experience|exhibit|encounter|face|show)\b/iu,
    unless: /\b(?:as\s(?:much|badly|strongly|severely)|unlike|than|whereas|while|but)\b/iu,
  },
  {
    why: 'what is added to is the cell state',
    said: /\badditive\b[^.?]{1,24}\bhidden\sstate\b/iu,
    kinds: ['keeps-by'],
  },
];
