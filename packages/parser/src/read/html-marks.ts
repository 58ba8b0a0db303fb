import type { Element } from 'hast';

/** What a page's own names say: class names of options and numbers, and the labels of ordered lists. */

const OPTION =
  /(?:^|\s)(?:[\w-]{0,20}-)?(?:options?|choices?|answer-?button|answer-?item|answer-?choice)(?:-(?:item|button|label|row))?(?=$|\s)/i;
const GROUP = /(?:^|\s)(?:options|choices|answers)(?=$|\s)/i;
const NUMBER = /(?:^|\s)(?:question|q|item)[-_]?(?:number|num|no|index)(?=$|\s)/i;

/** The class names of an element, as one text. */
export function className(node: Element): string {
  const value = node.properties['className'];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

/** Whether an element is one option: `class="answer-button"`, `class="option correct"`; not the list of them. */
export function isOptionBox(node: Element): boolean {
  const classes = className(node);
  return OPTION.test(classes) && !GROUP.test(classes) && node.children.filter(isOptionChild).length < 2;
}

function isOptionChild(child: Element['children'][number]): boolean {
  return child.type === 'element' && child.tagName === 'button' ? true : child.type === 'element' && isOptionBox(child);
}

/** Whether an element shows nothing but the number of a question. */
export function isNumberBox(node: Element): boolean {
  return NUMBER.test(className(node)) && /^\s{0,9}\d{1,3}\s{0,9}$/.test(plain(node));
}

/** What a click on an option tells: `check(this, true)`. */
export function clickVerdict(node: Element): boolean | undefined {
  const click = String(node.properties['onClick'] ?? node.properties['onclick'] ?? '');
  const found = /\b(true|false)\b/.exec(click.slice(0, 400))?.[1];
  return found === undefined ? undefined : found === 'true';
}

function plain(node: Element): string {
  let out = '';
  for (const child of node.children) {
    if (child.type === 'text') out += child.value;
    else if (child.type === 'element') out += plain(child);
    if (out.length > 40) break;
  }
  return out;
}

/** The label that a browser shows before an item of an ordered list of questions or of lettered options, or `null`. */
export function listLabel(list: Element, place: number): string | null {
  if (list.tagName !== 'ol') return null;
  const type = String(list.properties['type'] ?? '');
  const css = String(list.properties['style'] ?? '');
  const upper = type === 'A' || /upper-(?:alpha|latin)/i.test(css);
  if (upper || type === 'a' || /lower-(?:alpha|latin)/i.test(css)) {
    const letter = String.fromCharCode(65 + place);
    return place < 12 ? `${upper ? letter : letter.toLowerCase()}) ` : null;
  }
  const first = Number(list.properties['start'] ?? 1);
  return list.children.some(holdsList) ? `${(Number.isFinite(first) ? first : 1) + place}. ` : null;
}

function holdsList(item: Element['children'][number]): boolean {
  return (
    item.type === 'element' &&
    item.tagName === 'li' &&
    item.children.some(
      (child) =>
        child.type === 'element' &&
        (/^(?:ul|ol|label|input|details)$/.test(child.tagName) || holdsBox(child) || GROUP.test(className(child))),
    )
  );
}

function holdsBox(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && child.tagName === 'input');
}

/** What a course page puts around its questions and answers: points, arrows that say what was chosen, buttons. */
const CHROME =
  /(?:^|\s)(?:question_points_holder|question_points|user_points|points_possible|answer_arrow|question_buttons|flag_question|move_answer)(?=$|\s)/i;

/** What readers wrote below an article. */
const COMMENTS = /^(?:comments?|comment-?list|comments-area|respond|disqus_thread)$/i;

/** Whether an element belongs to the page and to no question. */
export function isChrome(node: Element): boolean {
  const classes = className(node);
  return (
    CHROME.test(classes) ||
    [String(node.properties['id'] ?? ''), ...classes.split(' ')].some((name) => COMMENTS.test(name))
  );
}
