const KEYS = /^[ \t]*(?:-[ \t]+)?["']?(?:question|questions|stem|prompt|text|title|q)["']?[ \t]*:/im;
const CHOICES =
  /^[ \t]*(?:-[ \t]+)?["']?(?:options|choices|answers|opt|opts|alternatives|answer|correct|correct_answer|ans)["']?[ \t]*:/im;
/** A document this large is no quiz kept by hand; reading it as lines is as good. */
const LARGEST = 4_000_000;

/** Whether a text looks like YAML that keeps questions: keys at the start of its lines, and nothing of Markdown's. */
export function isYamlQuiz(source: string): boolean {
  if (source.length > LARGEST) return false;
  const head = source.slice(0, 8000);
  if (!KEYS.test(head) || !CHOICES.test(head)) return false;
  let keys = 0;
  let lines = 0;
  for (const line of head.split('\n')) {
    const text = line.trim();
    if (text === '' || text.startsWith('#') || text === '---' || text === '...') continue;
    lines++;
    if (/^(?:- )?["']?\w[\w -]{0,30}["']?:(?:\s|$)|^- \S/.test(text)) keys++;
  }
  return keys >= lines * 0.5;
}
