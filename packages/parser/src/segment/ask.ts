import { asksForTruth } from './answer-line.ts';

const STARTS =
  /^(?:which|what|who|whom|whose|why|how|when|where|is|are|does|do|did|can|could|should|would|will|was|were|true or false|true\/false|t\/f|select|choose|pick|identify|name|list|define|explain|describe|discuss|prove|justify|differentiate|distinguish|calculate|compute|find|determine|match|fill|complete|consider|suppose|given|assume|you (?:are|have|want|need|work|plan|train)|in (?:which|what|order)|for which|to which|at what|by what|with which|from which|according to|state|give|derive|circle|tick|judge|decide|write|evaluate|estimate|indicate|mark|arrange|order|¿|qué|cuál|cuáles|cómo|por qué|quién|dónde|seleccione|elija|welche[rsnm]?|wie|warum|wer|wo|wann|wähle|wählen|quel(?:le)?s?|qu['’]est|comment|pourquoi|qui|lequel|laquelle|choisissez|qual|quais|como|quale|quali|cosa|какой|какая|какие|что|как|почему)(?![\p{L}\p{N}])/iu;
const HAN_ASK =
  /[哪何吗怎]|什么|是否|多少|为什么|下列|以下|正确的是|错误的是|属于|不属于|（\s{0,6}）|\(\s{0,6}\)|どれ|どの|なに|ですか|か。|选择|判断/u;

/** "水的化学式是（B）": a blank with letters written into it. */
const HAN_FILLED = /\p{Script=Han}\s?[（(]\s{0,4}[A-H]{1,6}\s{0,4}[）)]\s?[。.]?$/mu;

/** How far a text asks something: 2 a question, 1 perhaps one, 0 not. */
export function asks(text: string): 0 | 1 | 2 {
  const t = text.trim().slice(0, 3000);
  if (t === '') return 0;
  if (
    /[?？؟]["'”’)\]*_\s]*(?:[(（[]|$|select|choose|check|pick|\b(?:pick|mark)\b)/imu.test(t.slice(-160)) ||
    /[?？؟]/.test(t.slice(-80))
  )
    return 2;
  if (/_{2,}|\.{4,}|…{2,}|\[blank\]|\bblank\b/iu.test(t)) return 2;
  // A blank whose line was drawn and not written.
  if (/\p{Ll} {6,}\p{Ll}/u.test(t) && !/\n/.test(t)) return 2;
  if (
    /^(?:true or false|true\/false|t\/f)\b/i.test(t) ||
    asksForTruth(t) ||
    /\b(?:that apply|choose (?:one|two|three|all)|select (?:one|two|three|all))\b/i.test(t)
  )
    return 2;
  if (HAN_ASK.test(t) || HAN_FILLED.test(t)) return 2;
  if (/[?？؟]/.test(t)) return 2;
  const opener = STARTS.test(t);
  if (
    /\b(?:is|are|was|were|by|to|when|because|if|that|means|for|with|has|have|does|can|as|represents?|estimates?|following|refers to|stands for|requires|involves|uses|ist|sind|es|son|est|sont)\s?[:：]$/i.test(
      t.slice(-60),
    )
  )
    return 2;
  if (/[:：]\s*$/.test(t)) return opener ? 2 : 1;
  if (/\b(?:is|are|by|to|of|as|called|for|with|the|a|an|in|when|because|that|has|have|means)\s*[.…]{0,3}$/i.test(t))
    return 1;
  return opener ? 1 : 0;
}
