/** "Both", of two other options. */
export const BOTH_WORD =
  /^(?:both(?: of (?:them|these))?|beides?|ambos|ambas|les deux|(?:ils|elles) deux|os dois|as duas|两者都是?|二者都是?|两个都是)$/iu;

/** "Neither", of two other options. */
export const NEITHER_WORD =
  /^(?:neither(?: of (?:them|these|the two))?|keine[rs]?(?: von beiden| der beiden)?|ningun[oa](?: de (?:los|las) dos)?|aucune?(?: des deux)?|nenhuma?(?: d[oa]s (?:dois|duas))?|两者都不是|都不是)$/iu;

/** "None", of all other options. */
export const NONE_WORD = /^(?:none|ningun[oa]|aucune?|keine[rs]?|nenhuma?|都不是)$/iu;
