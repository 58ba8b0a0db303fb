const VERBS =
  'cut|pruned?|reduced?|increased?|enlarged?|widened|narrowed|raised|lowered|shrunk|grown?|grows?|extended|trimmed|expanded|changed|replaced';

/** Ways in which a size that a question tells is not, or not alone, the one that it asks about. */
const CHANGED = new RegExp(
  [
    `\\b(?:${VERBS})(?: \\p{L}+){0,3} (?:from|to|by|with)(?: \\p{L}+){0,3} \\d`,
    '\\b(?:made|becomes?|gets?|is|are|now) (?:twice|half|double|three times)\\b',
    '\\b(?:doubled?|halved?|tripled?)\\b',
    '\\binstead of \\d|\\brather than \\d',
    '\\d[^.?]{0,40} (?:before|until) (?:we|it|you|they|i) [^.?]{0,40}\\d',
    '\\b(?:and|plus|with) \\d+ (?:special|extra|additional|more|further|new|unknown|reserved)\\b',
    '\\b(?:each|both) (?:language|matrix|matrices|vocabular|embedding matri)',
    '\\bwithout (?:the )?\\d|\\bof which \\d|\\ball but \\d|\\bexcept \\d',
  ].join('|'),
  'iu',
);

/** Whether a question tells of a size that changes, or of several: "100 units are pruned to 50", "5000 words and 3 special tokens". */
export const changesSize = (text: string): boolean => CHANGED.test(text);
