/** What a thread that reads dumps uses: the entry of its compiled copy. */
export { extractDocument } from '../pipeline/extract-document.ts';
