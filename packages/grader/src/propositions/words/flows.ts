import type { WordTable } from '../parse.ts';

/** Verbs, and the nouns made of them, for what happens to information. */
export const FLOWS: WordTable = {
  keep: {
    keep: `is left|be left|left over|still there|still in cell|~keep alive|~keep/kept in mind|~keep/kept|~retain|~preserve|~maintain|~remember|~hold/held|~hold/held on to|~save|~carry over|~carry on|~carry forward|~survive|~carry|~summarize|~summarise|~encode|~capture|~accumulate|retention|preservation|~conserve|~carry through|~sustain
      |~stay|~remain|~persist|~bring/brought along|~transport|retention of|preservation of|keeping of|to be kept`,
  },
  lose: {
    lose: `~forget/forgot/forgotten|~discard|~remove|~erase|~drop|~delete|~clear|~throw/threw/thrown away|~throw/threw/thrown out|~get/got rid of|~wipe|~clear out|~clean out|~scrub|~blank|~wipe away|~wipe out|~eliminate|~lose/lost|~flush|removal|removal of|deletion
      |erasure|~dispose of|~purge|~cancel|~let/let go|~let/let go of|~empty|forgotten about|discarding of|erasing of|~abandon|~suppress|~destroy|gone|disappear|disappears|~ignore|~disregard|~reset|~fade|~overwrite/overwrote/overwritten|~filter out|~replace|~cut off|~wash out`,
  },
  guard: { guard: '~protect|~shield|~guard|~defend' },
  bar: { bar: '~block|~stop|~inhibit|~keep/kept out|~shut/shut out|~prevent|~hinder' },
  write: {
    write: `~write/wrote/written|~update|~add|~store|~insert|~enter|~admit|~let/let in|~incorporate|~include|~put/put|~inject|~take/took/taken in|~accept|~record|~integrate|~be added|~flow in|~update with|~come/came in|~go/went in
      |~load|~save to|addition|insertion|~deposit|~introduce|~merge|written in`,
  },
  expose: {
    expose: `~expose|~reveal|~show/shown|~output|~emit|~read/read out|~read/read|visible|~make/made visible|~become/became visible|~display|~present|~send/sent|~send/sent out|~leave/left|~see/saw/seen|~leave/left cell|~get/got out|~let/let out|~come/came out|~put/put out|exposure|!~hide/hid/hidden|!hidden from|!~conceal|~publish|~release|~deliver`,
  },
  pass: {
    pass: '~pass|~pass on|~pass through|~flow|~go/went|~forward|~transfer|~transmit|~propagate|~copy|~copy over|~move|~feed/fed|~hand on|~hand over|~get/got|~reach|passage',
  },
  use: {
    use: '~use|~apply|~reuse|~utilize|~take/took/taken|~take/took/taken into account|~contribute|~influence|~affect|~enter|~consider|~combine|~mix|~blend|~interpolate|~weigh|~matter|~play into|considered|~go/went into',
  },
  compute: {
    compute:
      '~compute|~calculate|~form|~build/built|~generate|~create|computation|calculation|formation|~propose|computing of|~obtain',
  },
  become: { become: '~become/became|filled with|~fill with|~turn/turned into|~change to' },
  unchanged: {
    same: `unchanged|without change|without any change|without being changed|without modification|without any modification|without alteration|almost unchanged|nearly unchanged|practically unchanged|virtually unchanged|almost untouched|nearly constant|almost constant|as good as unchanged|untouched|unmodified|constant|unaltered|intact|as it is|as it was|exactly as it was|just as it was|stays same|stay same|remain same|not change|not changed|do not change|is copied|exact copy|exact copy of|copied|copied unchanged`,
  },
  flow: {
    write:
      '!nothing is written|!nothing is added|!nothing gets written|!nothing gets in|!nothing is let in|!nothing is stored',
  },
  alter: { alter: '~change|~alter|~modify' },
  control: {
    control: `~control|~decide|~decide on|~determine|~regulate|~govern|~modulate|~manage|~filter|~adjust|~specify|~dictate|~define|~steer|~choose/chose/chosen|~select|control over|decision|decisions about|~command|~scale|~gate|~handle|~supervise|~limit|~balance|~moderate|regulation of|control of`,
  },
};
