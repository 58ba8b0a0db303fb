import type { default as Katex } from 'katex';

let katex: Promise<{ readonly default: typeof Katex }> | undefined;

/** Loads KaTeX once, with its styles. */
const load = () =>
  (katex ??= Promise.all([import('katex'), import('katex/dist/katex.min.css')]).then(([module]) => module));

/**
 * Puts `markdown` into `node` as text with its `$…$` formulas rendered. Everything but KaTeX's own output is set as text, so
 * nothing of a dump becomes markup; KaTeX runs without `trust`.
 */
export async function renderMath(node: HTMLElement, markdown: string): Promise<void> {
  const parts = splitMath(markdown);
  node.textContent = markdown;
  if (parts.every((part) => part.kind === 'text')) return;
  const { default: tex } = await load();
  const nodes = parts.map((part, i) => {
    // A formula on its own line brings its own space.
    if (part.kind === 'text') {
      const after = parts[i - 1]?.kind === 'display' ? part.text.trimStart() : part.text;
      return document.createTextNode(parts[i + 1]?.kind === 'display' ? after.trimEnd() : after);
    }
    const span = document.createElement('span');
    tex.render(part.text, span, {
      throwOnError: false,
      displayMode: part.kind === 'display',
      trust: false,
      maxSize: 20,
      maxExpand: 200,
    });
    return span;
  });
  node.replaceChildren(...nodes);
}

interface Part {
  readonly kind: 'text' | 'inline' | 'display';
  readonly text: string;
}

/** Cuts Markdown into text, `$…$` and `$$…$$`. A dollar without its partner is text. */
export function splitMath(markdown: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < markdown.length) {
    const open = markdown.indexOf('$', at);
    if (open < 0) break;
    const fence = markdown.startsWith('$$', open) ? '$$' : '$';
    const close = markdown.indexOf(fence, open + fence.length);
    if (close < 0) break;
    if (open > at) parts.push({ kind: 'text', text: markdown.slice(at, open) });
    parts.push({ kind: fence === '$$' ? 'display' : 'inline', text: markdown.slice(open + fence.length, close) });
    at = close + fence.length;
  }
  if (at < markdown.length) parts.push({ kind: 'text', text: markdown.slice(at) });
  return parts;
}
