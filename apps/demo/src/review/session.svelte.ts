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

/** An item and where it stands. */
export interface Entry {
  readonly item: QuizItem;
  readonly document: number;
  readonly index: number;
}

/** A document with its items. */
export interface OpenDocument extends ReadDocument {
  readonly items: readonly QuizItem[];
}

const EXAMPLE_PATH = 'example.md';
/** A longer dump makes no link that anyone can paste; it lives in memory only. */
const LINKED = 60_000;

/** The documents at hand and what is known of them. */
class Session {
  files: readonly SourceFile[] = $state.raw([{ path: EXAMPLE_PATH, text: EXAMPLE }]);
  documents: readonly OpenDocument[] = $state.raw([]);
  /** All items in order. */
  entries: readonly Entry[] = $state.raw([]);
  backend: string | null = $state(null);
  decisions: Record<string, Decision> = $state({});
  reading = $state(false);
  grading = $state.raw<{ done: number; total: number } | null>(null);
  error = $state('');
  readonly isExample: boolean = $derived(this.files.length === 1 && this.files[0]!.path === EXAMPLE_PATH);
  readonly #verdicts = new Map<string, Verdict>();
  /** Counts the changes of `#verdicts`: a map of thousands is changed in place, not copied for each batch. */
  #version = $state(0);
  #latest = 0;
  #running: { abort(): void } | null = null;

  /** The verdict on an item, once it is known. */
  verdictOf(item: QuizItem): Verdict | undefined {
    return this.#version < 0 ? undefined : this.#verdicts.get(item.id);
  }

  /** Takes the dump of the address, or the worked example where it has none. */
  start(): void {
    if (state.dump === '') this.example();
    else void this.open([{ path: 'pasted.txt', text: state.dump }]);
  }

  /** Reads and grades the worked example. */
  example(): void {
    void this.open([{ path: EXAMPLE_PATH, text: EXAMPLE }]);
  }

  /** Reads and grades `files` in place of those shown. */
  async open(files: readonly SourceFile[]): Promise<void> {
    this.#running?.abort();
    const mine = ++this.#latest;
    const [only] = files;
    state.dump = files.length === 1 && only!.path !== EXAMPLE_PATH && only!.text.length <= LINKED ? only!.text : '';
    this.files = files;
    this.documents = [];
    this.entries = [];
    this.#forget();
    this.reading = true;
    await this.#guard(mine, async () => {
      const items: QuizItem[][] = files.map(() => []);
      const job = run('extract', { documents: files }, (batch) => items[batch.document]!.push(...batch.items));
      this.#running = job;
      const { documents } = await job.result;
      if (mine !== this.#latest) return;
      this.documents = documents.map((document, d) => ({ ...document, items: items[d]! }));
      this.entries = items.flatMap((own, document) => own.map((item, index) => ({ item, document, index })));
      this.reading = false;
      if (!this.entries.some(({ item }) => item.id === state.item)) state.item = this.entries[0]?.item.id ?? '';
    });
    if (mine === this.#latest) this.reading = false;
    if (mine === this.#latest && this.error === '') await this.grade();
  }

  /** Checks all keys with the seed and backend of the address. */
  async grade(): Promise<void> {
    this.#running?.abort();
    const mine = this.#latest;
    this.#forget();
    this.grading = { done: 0, total: this.entries.length };
    await this.#guard(mine, async () => {
      const request = { documents: this.files, seed: state.seed, backend: state.backend };
      const seen = this.documents.map(() => 0);
      const job = run('grade', request, ({ document, verdicts, done, total }) => {
        if (mine !== this.#latest) return;
        for (const verdict of verdicts) {
          const item = this.documents[document]?.items[seen[document]!++];
          if (item) this.#verdicts.set(item.id, verdict);
        }
        this.grading = { done, total };
        this.#version++;
      });
      this.#running = job;
      const { backend } = await job.result;
      if (mine === this.#latest) this.backend = backend;
    });
    if (mine === this.#latest) this.grading = null;
  }

  decide(id: string, change: Decision): void {
    this.decisions[id] = { ...this.decisions[id], ...change };
  }

  #forget(): void {
    this.#verdicts.clear();
    this.#version++;
    this.backend = null;
    this.error = '';
  }

  /** Runs `work` and shows its error, unless other files were opened meanwhile. */
  async #guard(mine: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (reason) {
      if (mine === this.#latest) this.error = reason instanceof Error ? reason.message : String(reason);
    }
  }
}

export const session: Session = new Session();
