import type { QuizItem } from '@keyproof/parser';
import type { Verdict } from '@keyproof/grader';
import { EXAMPLE } from '../example.ts';
import { state } from '../state/store.svelte.ts';
import type { ReadDocument } from '../worker/protocol.ts';
import { run } from '../worker/shared.ts';

/** What a reviewer decided about an item; kept by the item's id, so that it survives another scrape of the dump. */
export interface Decision {
  status?: 'accepted' | 'dropped';
  key?: number[];
  note?: string;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const EXAMPLE_PATH = 'example.md';

/** Files too long for a link live only in memory; the pasted text lives in the address. */
class Session {
  files: readonly SourceFile[] = $state.raw([{ path: EXAMPLE_PATH, text: EXAMPLE }]);
  documents: readonly ReadDocument[] = $state.raw([]);
  verdicts: Readonly<Record<string, Verdict>> = $state.raw({});
  backend: string | null = $state(null);
  decisions: Record<string, Decision> = $state({});
  reading = $state(false);
  grading = $state.raw<{ done: number; total: number } | null>(null);
  error = $state('');
  /** Item ids appear once even where two documents hold the same question. */
  readonly items: readonly { readonly item: QuizItem; readonly document: number; readonly index: number }[] = $derived(
    this.documents.flatMap((document, d) => document.items.map((item, index) => ({ item, document: d, index }))),
  );
  readonly isExample: boolean = $derived(this.files.length === 1 && this.files[0]!.path === EXAMPLE_PATH);
  #latest = 0;

  /** Takes the dump of the address, or the worked example where it has none. */
  start(): void {
    void this.open(
      state.dump === '' ? [{ path: EXAMPLE_PATH, text: EXAMPLE }] : [{ path: 'pasted.txt', text: state.dump }],
    );
  }

  /** Reads and grades `files` in place of those shown. */
  async open(files: readonly SourceFile[]): Promise<void> {
    const mine = ++this.#latest;
    const [only] = files;
    state.dump = files.length === 1 && only!.path !== EXAMPLE_PATH && only!.text.length <= 60_000 ? only!.text : '';
    this.files = files;
    this.documents = [];
    this.verdicts = {};
    this.error = '';
    this.reading = true;
    try {
      const { documents } = await run('extract', { documents: files }).result;
      if (mine !== this.#latest) return;
      this.documents = documents;
      this.reading = false;
      if (!this.items.some(({ item }) => item.id === state.item)) state.item = this.items[0]?.item.id ?? '';
      await this.grade();
    } catch (reason) {
      if (mine === this.#latest) this.error = reason instanceof Error ? reason.message : String(reason);
    } finally {
      if (mine === this.#latest) this.reading = false;
    }
  }

  /** Checks all keys with the seed and backend of the address. */
  async grade(): Promise<void> {
    const mine = this.#latest;
    this.grading = { done: 0, total: this.items.length };
    try {
      const request = { documents: this.files, seed: state.seed, backend: state.backend };
      const { backend, verdicts } = await run('grade', request, (progress) => {
        if (mine === this.#latest) this.grading = progress;
      }).result;
      if (mine !== this.#latest) return;
      this.backend = backend;
      this.verdicts = Object.fromEntries(
        this.items.flatMap(({ item, document, index }) => {
          const verdict = verdicts[document]?.[index];
          return verdict === undefined ? [] : [[item.id, verdict]];
        }),
      );
    } catch (reason) {
      if (mine === this.#latest) this.error = reason instanceof Error ? reason.message : String(reason);
    } finally {
      if (mine === this.#latest) this.grading = null;
    }
  }

  example(): void {
    void this.open([{ path: EXAMPLE_PATH, text: EXAMPLE }]);
  }

  decide(id: string, change: Decision): void {
    this.decisions[id] = { ...this.decisions[id], ...change };
  }
}

/** The documents at hand and what is known of them. */
export const session: Session = new Session();
