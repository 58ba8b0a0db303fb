import { textsOfNeeds } from '../sentences/literals.ts';
import { textsOfPhrases } from '../sentences/phrases.ts';
import type { PreparedTexts } from './texts.ts';

/** What this process has worked out of the tables, for scripts/prepare.mjs to write beside the built files. */
export const textsToPrepare = (): PreparedTexts => ({ needs: textsOfNeeds(), phrases: textsOfPhrases() });
