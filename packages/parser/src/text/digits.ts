/** Where the digits of scripts begin that write numbers as Latin script does: full-width, Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];
const FOREIGN = /[\uff10-\uff19\uff21-\uff3a\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/gi;

/** `text` with full-width letters and the digits of other scripts as ASCII ones; as long as before, so that places stay. */
export function asciiForms(text: string): string {
  return text.replaceAll(FOREIGN, (c) => {
    const code = c.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return String.fromCharCode(zero === undefined ? code - 0xfee0 : 48 + code - zero);
  });
}
