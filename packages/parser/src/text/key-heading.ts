/** "Answers", "Answer key", "Solutions to week 3", "参考答案": what stands above the answers of a whole quiz, by language. */
const NAMES =
  /^(?:answers?|answer keys?|solutions?|keys?|correct answers?|quiz answers?|answers? (?:to|for) .{1,40}|key to .{1,30}|答案|参考答案|正确答案|respuestas|respuestas correctas|soluciones|solucionario|clave|clave de (?:respuestas|soluciones|corrección)|lösungen|lösungsschlüssel|antwortschlüssel|musterlösung|musterlösungen|antworten|réponses|corrigés?|corrigé type|(?:corrigés?|answers?|answer keys?|solutions?|réponses|lösungen|respuestas|soluciones) (?:(?:with|and|avec|et|mit|und|con|y) (?:the |les |des |las |los )?)?(?:explanations?|explications?|erklärungen|explicaciones|rationales?|commentaires?)|solutions? des? .{1,30}|gabarito|gabarito oficial|respostas|chave de respostas|risposte|soluzioni|antwoorden|oplossingen|odpowiedzi|ответы|ключ|解答|正解|정답)$/u;

/** Whether `text`, a heading or a line before a colon, names a list of answers; a quiz in two languages may give both names. */
export function namesKey(text: string): boolean {
  const parts = text
    .slice(0, 80)
    .toLowerCase()
    .split(/[/|]/)
    .map((part) =>
      part
        .replace(/[^\p{L}\s]/gu, ' ')
        .replace(/\s{1,80}/gu, ' ')
        .trim(),
    );
  return parts.some((part) => part !== '') && parts.every((part) => part === '' || NAMES.test(part));
}
