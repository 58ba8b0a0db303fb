import type { Reading, Unread } from '../../types.ts';
import type { ProgramClaim } from './claim.ts';
import { readProgram, type Program, type Tensor } from './program.ts';
import { readShapes } from './read-shape.ts';

/** What marks a program of PyTorch's recurrent modules. */
const IS_TORCH = /\bnn\.(?:RNN|LSTM|GRU|Embedding)\s?\(/;
const CODE =
  /^(?:[\s#)\]}]|import\b|from\b|class\b|def\b|return\b|print\(|with\b|for\b|super\(|[A-Za-z_][\w.]*(?:\s*,\s*\(?[\w.]+\)?)*(?:,\s*\([\w\s,]+\))?\s*=(?!=)|[A-Za-z_][\w.]*\()/;
const ASKS_SHAPE = /\bshapes?\b|\.size\(\)|\bdimensions?\b|\bsizes?\b/i;
/** Words that ask for something else than the shape of what is named. */
const ASKS_OTHER =
  /\b(?:input|weights?|parameters?|kernel|gradients?|bias|not|never|cannot|if|instead|without|change[sd]?|remove[sd]?|wrong|error|first|second|third)\b/i;

/** Reads "what is the shape of `out`?" behind a program; `null` where there is none, or a line of it is not understood. */
export function recogniseProgram({ item, form, statements }: Reading): readonly (ProgramClaim | Unread)[] | null {
  const { text } = item.stem;
  if (!IS_TORCH.test(text) || (form !== 'holds' && form !== 'value')) return null;
  const lines = text.split('\n');
  const from = lines.findIndex((line) => CODE.test(line));
  let to = lines.length;
  while (to > from && !CODE.test(lines[to - 1] ?? '')) to--;
  if (from < 0 || to === lines.length || lines.slice(0, from).some((line) => ASKS_OTHER.test(line))) return null;
  const question = lines.slice(to).join(' ').replace(/[`*]/g, '');
  const code = lines.slice(from, to).join('\n');
  if (question.length > 200) return null;
  const program = readProgram(code);
  if (program === null) return null;
  const stated = statedOf(program, question);
  if (stated !== null)
    return statements.map(
      ({ phrase }) => stated(phrase.text) ?? { unread: 'Expected the shape of a tensor by its name' },
    );
  const asked = askedOf(program, question, code);
  if (asked === null) return null;
  return statements.map(({ phrase }) => {
    const said = saidOf(phrase.text, asked.axis !== null);
    return said?.length === asked.tensors.length
      ? { kind: 'program', tensors: asked.tensors, said, axis: asked.axis }
      : { unread: 'Expected as many shapes as are asked for' };
  });
}

/** "Which are true about out and hn?": options that say the shape of one of them. */
function statedOf(program: Program, question: string): ((option: string) => ProgramClaim | null) | null {
  if (!/\b(?:which|what)\b[^?]{1,60}\b(?:true|correct)\b/i.test(question) || ASKS_OTHER.test(question)) return null;
  return (option) => {
    const found =
      /^`?(\w+)`?(?:\.shape)? (?:has (?:the )?shape|is of shape|is|has size) (?:`?torch\.Size\()?`?([[(][\d,\s]+[\])])\)?`?\.?$/i.exec(
        option.trim(),
      );
    const tensors = program.tensors.get(found?.[1] ?? '');
    const said = found?.[2] === undefined ? null : saidOf(found[2], false);
    return tensors?.length === 1 && said?.length === 1 ? { kind: 'program', tensors, said, axis: null } : null;
  };
}

/** The tensors whose shapes a question asks for: those it names, the model's output, or what the program prints. */
function askedOf(
  program: Program,
  question: string,
  code: string,
): { readonly tensors: readonly Tensor[]; readonly axis: number | null } | null {
  const printed = /^print\((.+)\)$/m.exec(code)?.[1];
  const entry = printed === undefined ? null : /^(\w+)\.(?:shape\[(\d)\]|size\((\d)\))$/.exec(printed.trim());
  if (
    entry !== null &&
    /\b(?:integer|number|value)\b[^?]{1,20}\bprinted\b|\bwhat (?:is|will be) (?:printed|the output)\b/i.test(question)
  ) {
    const tensors = program.tensors.get(entry[1] ?? '');
    return tensors?.length === 1 ? { tensors, axis: Number(entry[2] ?? entry[3]) } : null;
  }
  if (ASKS_OTHER.test(question)) return null;
  const isPrinted = /\b(?:printed|print)\b/i.test(question);
  if (!ASKS_SHAPE.test(question) && !isPrinted) return null;
  const names = [...question.matchAll(/[A-Z_]\w*/gi)].map(([name]) => name).filter((name) => program.tensors.has(name));
  const shown =
    names.length > 0 || !isPrinted
      ? names
      : [...(printed ?? '').matchAll(/\b([A-Za-z_]\w{0,40})\.(?:shape|size\(\))/g)].map(([, name]) => name as string);
  if (shown.length > 0) {
    const tensors = shown.map((name) => program.tensors.get(name) ?? []);
    return tensors.every((each) => each.length === 1) ? { tensors: tensors.flat(), axis: null } : null;
  }
  return /\b(?:model(?:'s)? output|output of (?:the |this )?model)\b/i.test(question) && program.given?.length === 1
    ? { tensors: program.given, axis: null }
    : null;
}

/** The shapes that an option says, with nothing else beside them; for one entry its number. */
function saidOf(text: string, isEntry: boolean): readonly (readonly number[])[] | null {
  const bare = text
    .replace(/`/g, '')
    .replace(/torch\.Size\(\s*(\[[^\]]*\])\s*\)/g, '$1')
    .trim();
  if (isEntry) return /^\d{1,6}\.?$/.test(bare) ? [[Number(bare.replace('.', ''))]] : null;
  const shapes = readShapes(bare);
  let rest = bare;
  for (const { start, end } of [...shapes].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  if (shapes.length === 0 || /[^\s,;.]/.test(rest.replace(/\band\b/g, ''))) return null;
  const numbers = shapes.map(({ shape }) => shape.filter((each): each is number => typeof each === 'number'));
  return numbers.every((each, at) => each.length === shapes[at]?.shape.length) ? numbers : null;
}
