import { words } from '../text/language-marks.ts';

/** Words that a person puts before the answer that they would give, by language. */
const SAID = new Set(
  [
    "i|i'm|im|i'd|i'll|i've|we|we'd|my|our|the|a|an|it|it's|its|is|be|being|must|should|would|will|has|have|had|got|get|to|that|that's|this|which|so|ok|okay|yes|yep|yeah|well|imo|imho|afaik|also|here|am|pretty|quite|fairly|very|really|almost|absolutely|definitely|clearly|obviously|surely|probably|likely|most|in|opinion|of|think|thought|believe|guess|say|said|vote|voted|voting|votes|go|goes|going|went|pick|picked|choose|chose|opt|opted|bet|betting|lean|leaning|towards|toward|settled|on|with|for|sure|certain|confident|convinced|correct|right|best|final|answer|solution|option|choice|letter|response|here's|mine|agree|same",
    'ich|wir|mein|meine|meiner|meines|die|das|der|es|ist|sei|wäre|würde|wird|muss|müsste|dürfte|sollte|sein|bin|mir|ziemlich|fast|ganz|sehr|sicher|überzeugt|dass|also|denke|glaube|meine|meinung|nach|tippe|tipp|nehme|nehmen|sage|sagen|wähle|auf|für|stimme|eindeutig|klar|wohl|wahrscheinlich|richtig|richtige|richtigen|korrekte|antwort|lösung|option|wahl|hier|zu',
    'yo|mi|la|el|lo|es|sería|debe|ser|tiene|que|diría|creo|pienso|opino|supongo|elegiría|elijo|escogería|marcaría|votaría|voto|apuesto|iría|voy|por|con|estoy|casi|muy|segura|seguro|de|opción|respuesta|solución|correcta|letra|seguramente|claramente|para|mí',
    "je|ma|mon|la|le|c'est|cest|est|serait|doit|être|que|dirais|pense|crois|choisirais|choisis|prends|prendrais|opterais|parie|vote|pour|suis|presque|assez|sûr|sûre|certain|certaine|bonne|réponse|solution|lettre|selon|moi|sans|doute|avis|à",
    'eu|minha|meu|a|o|é|seria|deve|ser|que|diria|acho|creio|penso|marcaria|escolheria|voto|vou|iria|de|com|na|no|em|tenho|certeza|quase|resposta|solução|alternativa|letra|opção|correta|certa',
    'io|mia|mio|la|il|è|sia|sarebbe|deve|essere|che|direi|penso|credo|sceglierei|scelgo|voto|per|sono|quasi|sicuro|sicura|risposta|soluzione|opzione|lettera|corretta|giusta|secondo|me',
    'я|мой|мой|это|будет|думаю|считаю|полагаю|выбираю|выбрал|за|что|по-моему|уверен|уверена|ответ|вариант|правильный|верный',
  ].flatMap((row) => words(row)),
);
/** Without one of these the words say nothing about an answer. */
const TELLING = new Set(
  words(
    "it's|it|that's|answer|solution|option|choice|response|letter|think|thought|believe|guess|say|vote|voted|voting|votes|go|goes|going|went|pick|picked|choose|chose|opt|opted|bet|betting|leaning|settled|sure|certain|confident|convinced|definitely|" +
      'antwort|lösung|wahl|würde|tippe|tipp|nehme|nehmen|sage|sagen|wähle|denke|glaube|sicher|überzeugt|stimme|es|' +
      "respuesta|solución|opción|diría|creo|pienso|opino|supongo|elegiría|elijo|escogería|marcaría|votaría|voto|apuesto|iría|voy|estoy|réponse|c'est|dirais|pense|crois|choisirais|choisis|prends|prendrais|opterais|parie|suis|resposta|alternativa|diria|acho|creio|penso|marcaria|escolheria|certeza|" +
      'risposta|soluzione|opzione|direi|credo|sceglierei|scelgo|ответ|вариант|думаю|считаю|полагаю|выбираю|выбрал|уверен|уверена',
  ),
);
/** "nick:", "**nick**:", "@nick wrote:" before what the person says. */
const SPEAKER =
  /^(?:@|\/?u\/)?[\p{L}\p{N}_.-]{2,30}(?:\s[\p{L}_.-]{2,20})?(?:\s(?:says|said|wrote|writes|replied|answered|schrieb|schreibt|meint|dice|escribió|dit|écrit|disse|scrive))?\s?[:：]\s{1,3}/iu;
const WORD = /^[\p{L}'’-]{1,16}/u;
/** The letter, and what tells that it is no word of the sentence. */
const CHOICE =
  /^["“'*]{0,2}(?:[([]?\s?[A-H]\s?[)\]]|[A-H](?=["”'*]{0,2}(?:[.,;:!–—]|\s[-–—(]|\s?$|\s(?:because|since|as|due|weil|denn|da|ist|nehmen|sagen|wählen|tippen|porque|ya|car|parce|puisque|perché|poiché|потому)(?!\p{L}))))/iu;
const HAN =
  /^(?:我(?:觉得|覺得|认为|認為|[想会會也])?|答案|正确答案|这题|這題|肯定|估计)?(?:应该|應該)?[选選是为為]\s?([A-H])(?=[。，,.；;：:]|$|[\s因])/u;

/**
 * Where the choice begins that a person gives in their own words ("My solution: b", "I'd go with (c)", "Pretty sure it's B"), or -1.
 * A sentence that denies, doubts or names two letters gives none.
 */
export function opinionAt(text: string): number {
  const speaker = SPEAKER.exec(text.slice(0, 90));
  const at = plainOpinion(text);
  if (at !== -1 || !speaker) return at;
  const behind = plainOpinion(text.slice(speaker[0].length));
  return behind === -1 ? -1 : speaker[0].length + behind;
}

function plainOpinion(text: string): number {
  const han = HAN.exec(text.slice(0, 24));
  if (han?.[1]) return han[0].lastIndexOf(han[1]);
  let at = /^[\s"“(*>]{0,4}/u.exec(text)?.[0].length ?? 0;
  let telling = false;
  for (let step = 0; step < 14; step++) {
    if (telling && isChoice(text.slice(at, at + 40))) return at;
    const word = WORD.exec(text.slice(at, at + 18))?.[0] ?? '';
    const name = word.toLowerCase().replaceAll('’', "'");
    if (!SAID.has(name)) return -1;
    telling ||= TELLING.has(name);
    at += word.length;
    at += /^[\s,:：=*]{0,4}/u.exec(text.slice(at, at + 4))?.[0].length ?? 0;
  }
  return -1;
}

/** Whether `text` begins with the letter of one choice, and not with a word or with two choices. */
export function isChoice(text: string): boolean {
  const found = CHOICE.exec(text);
  if (!found) return false;
  const rest = text.slice(found[0].length, found[0].length + 12);
  return !/^["”'*)\]]{0,3}[,;]?\s{0,2}(?:or|oder|[o/?]|ou|или)(?!\p{L})/iu.test(rest) && !/^\s?\?/.test(rest);
}
