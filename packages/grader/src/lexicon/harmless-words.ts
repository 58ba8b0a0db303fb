import { fold } from './tokens.ts';

/**
 * Words that say how something is told and not what: manner of speaking, course chatter, politeness. None of them denies, limits, counts or names
 * anything, so a claim is true with them exactly if it is true without. Words such as "always", "only", "partly" or "rarely" never belong here.
 */
const LISTS = {
  en: `usually typically generally commonly often mainly mostly primarily principally chiefly basically essentially actually really simply particularly especially notably
    specifically obviously clearly certainly indeed namely therefore consequently accordingly moreover furthermore additionally meanwhile nowadays traditionally originally
    famous popular known well-known common typical usual ordinary important main major key primary key essential fundamental basic standard classical
    lecture course video week slide slides chapter section notes note quiz exam class tutorial assignment module lesson textbook instructor professor student students
    recall imagine assume assuming assumed regarding concerning according discussed mentioned described explained introduced
    kindly briefly carefully possible possibly suitable appropriate happen happens happening occur occurs tend tends help helps called term termed
    compare compared comparing comparison contrast deep learning ml ai nlp practice practical context setting settings scenario situation theory theoretically
    respectively overall general instance e.g i.e eg ie`,
  es: `generalmente normalmente habitualmente usualmente frecuentemente principalmente basicamente esencialmente realmente simplemente especialmente concretamente claramente ademas
    curso clase leccion video semana tema examen profesor tipico tipica habitual comun importante principal clave conocido llamado llamada denominado segun supongamos suponga considere elija seleccione indique
    caso casos ejemplo manera forma tanto cierto decir hace hacen suele suelen ocurre pasa sucede`,
  de: `normalerweise gewohnlich gewohnlicherweise typischerweise generell allgemein meist meistens oft haufig hauptsachlich grundsatzlich eigentlich wirklich insbesondere besonders vor allem konkret
    vorlesung kurs folie kapitel prufung ubung typisch typische typischen wichtig wichtige wichtigste bekannt bekannte genannt sogenannte laut gemass angenommen nehmen betrachte betrachten wahle wahlen sie
    beispiel beispielsweise also dabei hierbei dazu dafur dadurch somit daher jeweils ebenfalls passiert geschieht`,
  fr: `generalement habituellement normalement souvent principalement essentiellement surtout vraiment simplement notamment particulierement concretement clairement
    cours chapitre examen typique habituel important importante principal principale connu connue appele appelee selon supposons considerons choisissez indiquez
    exemple cas facon ainsi alors toutefois cependant permet permettent arrive passe`,
} as const;

const WORDS = new Set(
  Object.values(LISTS)
    .flatMap((list) => list.split(/\s+/))
    .filter((word) => word.length > 0)
    .flatMap((word) => [word, fold(word)]),
);

/** The same in Chinese, where words are not set apart. */
const CHINESE =
  /通常|一般来说|一般|往往|主要|基本上|实际上|其实|事实上|例如|比如|以及|其中|此外|另外|同时|进行|具有|能够|使得|这样|情况下?|方式|请问|请选择|选择|根据|关于|考虑|假设|假定|已知|给定|课程|视频|讲座|正如|称为|叫做|所谓|说法|明显|显著/gu;

/** Whether a folded word changes nothing of what is said. */
export function isHarmlessWord(folded: string): boolean {
  return WORDS.has(folded);
}

/** Where a text holds Chinese words that change nothing. */
export function harmlessChinese(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(CHINESE)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
