import type { WordTable } from '../parse.ts';
import type { AroundType } from './around.ts';

/** Words that carry nothing beside the parts of a fact: who has a model and does what with it, and how an answer starts. */
export const GENERAL: WordTable<AroundType> = {
  fill: {
    '': `as|by|how|model|models|~pick|~choose/chose/chosen|~select|~take/took/taken|~produce|~create|~become/became|~set|~apply|~behave|~turn|~change|~tend|~tend to|~occur|~happen|~define|~compute|~calculate|~obtain|~contain|~refer to|~correspond to|~represent|~describe|~play|~say/said|~tell/told|~see/saw/seen|~know/knew/known|~indicate|~imply|~signal|~suggest|~yield|~provide|~assume|~suppose|~denote|~call|its|new|role|does|quite|rather|then|too|result|results in|value|values|called|known as|equal|equals|equal to|~amount to|~come/came to|simply|just|defined as|considered|regarded as|statement|best|described|correctly|task|idea|meaning|quantity|measure|now|please|here|whose|where|during|standard|basic|ordinary|simple|classical|original|usual|common|commonly|default|by default`,
  },
};
