import { fold } from './tokens.ts';

const LISTS = {
  en: `a an the this that these those it its they them their there here he she his her we our you your i me my one ones of to in on at by for from with into onto over under
    within upon as is are was were be been being am has have had having do does did done doing will would shall should may might can could must let lets
    and or but so then thus hence also too very just only even still such some any each every both either other others another own same what which who whom whose
    how when where why if than while whereas during after before again once more most much many few less about around between through per via etc eg ie
    following follow statement option answer question choose select pick say following consider suppose given see shown above below here're please best correctly
    work works working use using used make makes made get gets let's like well up out off down s re ve ll d`,
  es: `el la los las un una unos unas lo al del de en con por para sin sobre entre hasta desde que quien cual cuales como cuando donde porque pues y e o u pero si se su sus
    le les me te nos es son era fue ser estar esta este estos estas eso esa ese hay ha han puede pueden tambien muy mas menos cada todo toda todos todas ya asi siguiente siguientes opcion respuesta pregunta cuyo cuya dicho dicha ante bajo asi este esto aquel aquella sera seria siendo he hace`,
  fr: `le la les un une des du de d l en dans sur sous avec pour par sans entre vers chez que qui quoi dont ou et mais si donc or ni car ce cet cette ces son sa ses leur leurs
    il elle ils elles on nous vous je tu est sont etait etre a ont avoir peut peuvent aussi tres plus moins chaque tout toute tous toutes suivant suivante suivants suivantes reponse question c s n j m t qu au aux cette leurs lorsque lorsqu celui celle ceux celles y sera serait etant a meme`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber wenn dass weil da als wie wo was wer welche welcher welches welchen welchem in im an am auf aus bei mit nach von vom zu zum zur
    ueber uber unter vor fur durch um ist sind war waren sein wird werden wurde kann konnen soll sollte hat haben es er sie wir ihr man sich auch sehr mehr so nur noch schon jede jeder jedes jeden alle folgende folgenden folgender antwort frage aussage
    beim ans ins dessen deren diese dieser dieses diesen diesem ihre ihr ihren ihrem sein seine seinem seinen wobei womit worin woran wofur dort dann mittels jedem jeden etwas deshalb bzw`,
} as const;

const WORDS = new Set(
  Object.values(LISTS)
    .flatMap((list) => list.split(/\s+/))
    .filter((word) => word.length > 0)
    .flatMap((word) => [word, fold(word)]),
);

const CJK = new Set(
  '即言通过而且还又并再很更最比较的了是在和与及或而也都就把被从到对于其之以为这那它他她们个些哪什么怎么样吗呢吧啊请下列以下关说法一种可使会能应该将由向所有中上里时当如果则因此所',
);

/** Whether a folded word carries no content in any of the languages read. */
export function isStopWord(folded: string): boolean {
  return WORDS.has(folded);
}

/** Whether a CJK character carries no content on its own. */
export function isStopCharacter(char: string): boolean {
  return CJK.has(char);
}
