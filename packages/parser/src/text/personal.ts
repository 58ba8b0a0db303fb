/** Labels of a form that only a person's data follows, by language. */
const FORM_LABELS = new Set(
  (
    'full name|student name|name of student|name of the student|name of learner|first name|last name|surname|family name|given name|' +
    'student id|student no|student number|matriculation no|matriculation number|roll no|roll number|enrolment no|enrollment no|' +
    'enrollment number|registration no|registration number|candidate number|username|user name|handle|signed|signature|submitted by|' +
    'prepared by|written by|posted by|answered by|reviewed by|graded by|group members|team members|contact|e-mail|email|mail|phone|' +
    'tel|telephone|mobile|author|instructor|teacher|' +
    'vorname|nachname|vor- und nachname|vorname, name|name, vorname|matrikelnummer|matrikelnr|unterschrift|telefon|' +
    'nombre|nombres|apellidos|nombre y apellidos|alumno|alumna|firma|correo|teléfono|' +
    'nom|prénom|nom et prénom|nom, prénom|numéro d’étudiant|numéro étudiant|courriel|téléphone|' +
    'nome|cognome|nome e cognome|matricola|nome completo|assinatura|' +
    '姓名|学号|學號|学生|學生|签名|电话|邮箱|用户名|氏名|名前|学籍番号|이름|성명|학번|' +
    'họ và tên|họ tên|mssv|imię i nazwisko|nr albumu|имя|фио|подпись|adı soyadı|ad soyad|öğrenci no'
  ).split('|'),
);
/** Labels that something else may follow too: only what reads like a name or a handle counts. */
const OPEN_LABELS = new Set(
  'name|student|learner|candidate|participant|user|team|group|by|estudiante|étudiant|étudiante|élève|aluno|aluna|studente|студент'.split(
    '|',
  ),
);
const PARTICLES = new Set('de van von der den da di la le bin al el y e'.split(' '));
const DEED =
  /^(?:submitted|attempted|studied|typed|scanned|transcribed|collected|translated|written|posted|answered|reviewed|graded|prepared|signed|created|uploaded|shared|compiled|solved|completed|taken) (?:by |on behalf of )(.{2,60})$/iu;
const SIGNED = /^(?:signature|signed|unterschrift|firma|roll no|student id)[.:]?\s(.{2,60})$/iu;
const DECLARED =
  /\b(?:quiz|test|exam|assignment|attempt|copy|work|form)\s(?:.{1,30}\s)?(?:taken|submitted|completed|done|made|owned|signed)\sby\s(.{2,60})$/iu;
const AGREED = /^(.{4,60}?) has (?:read|agreed|accepted|signed|completed|taken|submitted)\b/u;
/** "Class: 7b, Ottoline Marchbanks", "Group 4 - Ottoline Marchbanks": a name behind what tells where its bearer sits. */
const SEATED =
  /^(?:class|course group|group|seat|batch|klasse|gruppe|kurs|curso|grupo|classe|groupe|班级|班級|クラス|lớp)\s?[:：.]?\s?[\w./-]{1,8}\s?(?:[,;，、|/]|\s[-–—])\s?(.{3,60})$/iu;
/** "Ottoline Marchbanks, class 7b", "Ottoline Marchbanks (Group 4)". */
const SEATED_BEHIND =
  /^(.{3,60}?)\s?(?:[,;，、|(]|\s[-–—])\s?(?:class|group|seat|batch|klasse|gruppe|kurs|curso|grupo|classe|groupe)\s?[:：.]?\s?[\w./-]{1,8}\)?$/iu;
const TITLED = /^(?:prof|professor|dr|mr|mrs|ms|mx|herr|frau|sr|sra|mme|dott|ing)\.? (?:dr\.? )?(.{3,60})$/iu;
const I_NAME = /(?<!\p{L})(?:I|[Ii]ch|[Yy]o|[Jj]e|[Ee]u|[Ii]o|Я),?\s(?:soussignée?,?\s)?(\p{Lu}.{2,60}?)[,，]/u;
const HAN_VOW = /^(?:本人|我)[，,\s]?.{1,40}(?:承诺|承諾|保证|保證|声明|聲明|遵守)/u;

/**
 * Whether `text`, a whole line, tells who a learner or an author is: a filled-in form, a signature, a declaration in the first
 * person. Where the line stands behind a bullet (not `bare`) it may be an option, and must read like a name.
 */
export function isPersonal(text: string, bare: boolean): boolean {
  if (text.length > 300 || /[?？]$/.test(text)) return false;
  if (HAN_VOW.test(text)) return true;
  const declared = I_NAME.exec(text.slice(0, 200))?.[1];
  if (declared !== undefined && isName(declared, 1)) return true;
  const field = fieldOf(text);
  if (field && (isName(field.value, 2) || isHandle(field.value))) return true;
  if (!bare) return false;
  if (field?.form || /^(?:tel|phone|mobile)\.\s/i.test(text)) return true;
  if (text.length > 120) return false;
  if (isHandle(text) && text.startsWith('@')) return true;
  // "u/some_body · 2 yr. ago", "asked Mar 3 at 10:11 by …": who posted.
  if (/^(?:posted by )?\/?u\/[\w-]{3,24}(?:$|\s)/i.test(text)) return true;
  for (const pattern of [DEED, SIGNED, DECLARED, AGREED, TITLED, SEATED, SEATED_BEHIND]) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined && (isName(name, 2) || (pattern === SIGNED && /\d{5}/.test(name)))) return true;
  }
  return false;
}

/** "Full name *", alone on its line: the label of a form whose value stands below. */
export function isPersonLabel(text: string): boolean {
  if (text.length > 40) return false;
  const label = text
    .toLowerCase()
    .replace(/\s?[*:：]{1,2}$/u, '')
    .trim();
  return FORM_LABELS.has(label) || label === 'name' || label === 'student';
}

/** "Label: value" of a form. */
function fieldOf(text: string): { value: string; form: boolean } | null {
  const found = /^([\p{L}.,’'\s-]{2,26}?)\s?(?:[:：]|\s[-–—]\s)\s?(\S.{0,80})$/u.exec(text);
  const label = found?.[1]?.toLowerCase().replace(/\.$/, '').trim() ?? '';
  const value = found?.[2] ?? '';
  if (FORM_LABELS.has(label)) return { value, form: true };
  return OPEN_LABELS.has(label) ? { value, form: false } : null;
}

/** Whether `text` is words written like a name, `least` of them or more; several names may stand in a list. */
export function isName(text: string, least: number): boolean {
  const words = text
    .replace(/[.!]$/, '')
    .split(/[\s,&]+/)
    .filter(Boolean);
  const capital = words.filter((word) => /^\p{Lu}[\p{L}.'’-]{0,24}$/u.test(word));
  return (
    capital.length >= least &&
    words.length <= 12 &&
    words.every((word) => capital.includes(word) || PARTICLES.has(word.toLowerCase()))
  );
}

/** `@some_body`, `some.body77`: a name made of letters with a digit, a dot or a line in it. */
export function isHandle(text: string): boolean {
  return /^@?[a-z][\w.-]{2,30}$/i.test(text) && /[\d_]/.test(text);
}

/** Addresses and numbers that reach a person. Those of `example.org` and its like reach nobody. */
const REACHES =
  /[–—-]\s[\w.\s-]{2,30}\s(?:commented\s)?\p{Lu}\p{Ll}{2} \d{1,2}(?:, \d{4})? at \d{1,2}:\d{2}$|(?<![\w.+-])[\w.+-]{1,64}@(?!example\.)[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?<![\w+])\+\d{1,3}[\s-]?\(?\d{2,4}\)?(?:[\s-]\d{2,8}){1,4}|\(\d{3}\)\s?\d{3}-\d{4}/gu;

/** The ranges of `text` that are mail addresses or telephone numbers. */
export function addressesIn(text: string): { start: number; end: number }[] {
  if (!/@|\+\d|\)\s?\d|:\d\d$/.test(text)) return [];
  return [...text.matchAll(REACHES)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}
