import type { WordTable } from '../parse.ts';

/** Types of words that every question around the cells may hold. */
export type AroundType =
  'fill' | 'ask' | 'why' | 'when' | 'and' | 'or' | 'not' | 'only' | 'always' | 'some' | 'than' | 'most' | 'number';

/** Words between the others: a story's persons, those that ask, deny, limit and compare. */
export const AROUND: WordTable<AroundType> = {
  fill: {
    '': `of|in|to|at|on|is|be|been|being|it|its|their|they|them|that|this|these|those|there|do|does|did|doing|will|would|shall|should|for|with|from|into|onto|through|via|inside|within|during|so|then|such|given|very|also|thereby|thus|has been|have been|has|have|had|here
      |we|you|one|us|i|he|she|his|her|our|your|my|who|whom|someone|somebody|people|teammate|teammates|classmate|professor|boss|intern|group|lab|colleagues|students|friends|colleague|friend|student|engineer|team|teacher|lecturer|myself|yourself|said|say|says|suppose|imagine|assume|consider|now|let|about|around|by means of|up to rounding|roughly|approximately
      |over|under|out|out of|within|among|between|per|set of|kind of|sort of|type of|called|in this case|in turn|well|in order to|along|further|in our case|as far as|too|again|both|used|use|uses|using|usual|usually|typical|original|real|particular|following|ones
      |make|makes|made|making|cause|causes|lead to|leads to|mean|means|become|becomes|get|gets|getting|go|goes|going|going to|come|comes|give|gives|expect|able to|in practice|at end|in end|in total|trained|case|cases|way|ways|thing|things|any|some|own|each|every|all|time step|step t|output step|step`,
  },
  ask: {
    what: `which|what|what's|which one|which of|which of following|what of following|of following|which of these|of these|statement|statements|is correct|is true|correct|true|right|holds|hold|option|options|answer|answers|best|describe|describes|complete|choose|select|select all that apply|all that apply|apply|pick|find|question|happen|happens|happen to|what happen|how|effect|effects|consequence|consequences|change|changes|differ|affect|affects|follow|follows|changed|changes|changing|result|results in|explain|please|briefly|name|in one word|term`,
  },
  why: {
    why: 'why|because|because of|since|reason|reasons|reason why|due to|thanks to|owing to|so that|in order that|otherwise|purpose|therefore|hence|serve|serves|as',
  },
  when: { when: 'when|if|as soon as|once|whenever|after|before|while' },
  and: { and: 'and|as well as|plus|but|whereas|together with' },
  or: { or: 'or|either' },
  not: {
    not: 'not|no|against|neither|nor|none|without|can not|nothing|nobody|no one|lack|lacking|fail to|fails to|forbidden|must not|wrong|incorrect|false|except|untrue',
    never: 'never|in no case|at no time',
  },
  only: { only: 'only|solely|exclusively|merely|alone|nothing but' },
  always: {
    always:
      'always|every time|each time|necessarily|guaranteed|certainly|for sure|in every case|in all cases|in any case|must',
  },
  some: {
    some: 'can|could|may|might|sometimes|possible|possibly|perhaps|likely|tend to|tends to|often|partly|in some cases|in part',
  },
  than: {
    than: 'than|compared|compared to|compared with|instead of|rather than|relative to|in contrast to|unlike|versus|in place of',
  },
  most: { most: 'most|mostly|especially|particularly|greatest|largest|biggest|least|smallest' },
};
