import { TABLES } from '../lexicon/tables/index.ts';
import { firstTokensAnew } from '../lexicon/trie.ts';
import { textsOfNeeds } from '../sentences/literals.ts';
import { textsOfPhrases } from '../sentences/phrases.ts';
import type { PreparedTexts } from './texts.ts';

/** What follows from the grader's own tables of words, for scripts/prepare.mjs to write beside the built files. */
export const textsToPrepare = (): PreparedTexts => ({
  firstTokens: Object.fromEntries(TABLES.map((table) => [table.name, firstTokensAnew(table)])),
  needs: textsOfNeeds(),
  phrases: textsOfPhrases(),
});
