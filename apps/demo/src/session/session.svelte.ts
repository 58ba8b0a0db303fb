import type { QuizItem } from '@keyproof/parser';
import type { BackendName } from '@keyproof/rnn-core';
import type { Outcome, Verdict } from '@keyproof/grader';
import { EXAMPLE, EXAMPLE_PATH } from '../example.ts';
import type { Decision } from '../review/decision.ts';
import { correctItem } from '../review/correct.ts';
import { keepFiles, keptFiles } from '../state/keep.ts';
import type { SourceFile } from '../state/source-file.ts';
import { state } from '../state/store.svelte.ts';
import { Pages } from '../worker/pages.ts';
import type { Correction, Note, ReadDocument } from '../worker/protocol.ts';
import { run } from '../worker/shared.ts';
import { reviveNumber } from '../worker/verdict-text.ts';
import { Entry } from './entry.ts';

/** A longer dump makes no link that anyone can paste. */
const LINKED = 120_000;
const HISTORY = 200;

/** The part of a decision that makes another item. */
const mending = (each: Decision | undefined) => JSON.stringify([each?.key, each?.type, each?.stem, each?.options]);
const isMended = (each: Decision | undefined) => mending(each) !== mending(undefined);

/** The documents at hand and what is known of them. */
class Session {
  files: readonly SourceFile[] = $state.raw([]);
  documents: readonly ReadDocument[] = $state.raw([]);
  /** All items in order. */
  entries: readonly Entry[] = $state.raw([]);
  /** The grader's own notes, by document. */
  notes: readonly (readonly Note[])[] = $state.raw([]);
  backend: BackendName | null = $state(null);
  reading = $state(false);
  grading = $state.raw<{ done: number; total: number } | null>(null);
  /** Items that are being checked again. */
  renewing = $state(0);
  error = $state('');
  /** How many items have which outcome. */
  counts: Readonly<Partial<Record<Outcome, number>>> = $state.raw({});
  /** The address points to dumps that were never here. */
  lost = $state(false);
  /** Verdicts are still to come: what is exported now would not know them. */
  readonly busy: boolean = $derived(this.reading || this.grading !== null || this.renewing > 0);
  readonly isExample: boolean = $derived(this.files.length === 1 && this.files[0]!.path === EXAMPLE_PATH);
  /** By document. */
  #verdicts: Pages<Verdict>[] = [];
  /** Verdicts on items that were mended since. */
  readonly #renewed = new Map<string, Verdict>();
  /** The last check of each mended item that was asked for. */
  readonly #asked = new Map<string, number>();
  #checks = 0;
  /** Counts the changes of the verdicts: lists of thousands are changed in place, not copied for each batch. */
  #version = $state(0);
  #tally: Partial<Record<Outcome, number>> = {};
  #byId: ReadonlyMap<string, Entry> = new Map();
  #latest = 0;
  #running: { abort(): void } | null = null;
  readonly #history: { id: string; decision: Decision | undefined }[] = [];

  /** The verdict on an item, once it is known. */
  verdictOf(id: string): Verdict | undefined {
    const entry = this.#version < 0 ? undefined : this.#byId.get(id);
    const renewed = this.#renewed.get(id);
    if (entry === undefined || renewed !== undefined) return renewed;
    const verdicts = this.#verdicts[entry.document];
    return verdicts && entry.index < verdicts.length ? verdicts.at(entry.index) : undefined;
  }

  /** Only the outcome, for lists of thousands. */
  outcomeOf(entry: Entry): Outcome | undefined {
    return this.#version < 0 ? undefined : entry.outcome;
  }

  /** The entry of an item, by the id that the dump gives it. */
  entryOf(id: string): Entry | undefined {
    return this.entries.length > 0 ? this.#byId.get(id) : undefined;
  }

  /** The item with what the reviewer mended. */
  itemOf({ read, id }: Entry): QuizItem {
    return correctItem(read, state.decisions[id]);
  }

  /** All items that were mended. */
  corrections(): readonly Correction[] {
    return Object.entries(state.decisions).flatMap(([id, decision]) => {
      const entry = this.entryOf(id);
      if (entry === undefined || !isMended(decision)) return [];
      const { document, index } = entry;
      return [$state.snapshot({ document, index, item: this.itemOf(entry) }) as Correction];
    });
  }

  /** Takes the dumps of the address, or the worked example where it has none. */
  async start(): Promise<void> {
    this.lost = false;
    if (state.files.length > 0) return this.open($state.snapshot(state.files) as readonly SourceFile[]);
    const kept = state.kept ? await keptFiles() : null;
    if (kept !== null) return this.open(kept, true);
    this.lost = state.kept;
    return this.example();
  }

  /** Reads and grades the worked example. */
  example(): Promise<void> {
    return this.open([{ path: EXAMPLE_PATH, text: EXAMPLE }]);
  }

  /** Reads and grades `files` in place of those shown; `kept` where they come out of the browser's store. */
  async open(files: readonly SourceFile[], kept = false): Promise<void> {
    this.#running?.abort();
    const mine = ++this.#latest;
    this.#remember(files, kept);
    this.files = files;
    this.documents = [];
    this.entries = [];
    this.#forget();
    this.reading = true;
    await this.#guard(mine, async () => {
      const items = files.map(() => new Pages<QuizItem>());
      const entries: Entry[] = [];
      const job = run('extract', { documents: files }, ({ document, ids, text }) => {
        const pages = items[document]!;
        for (const [i, id] of ids.entries())
          entries.push(new Entry(id, document, pages.length + i, entries.length, pages));
        pages.add(text, ids.length);
      });
      this.#running = job;
      const { documents } = await job.result;
      if (mine !== this.#latest) return;
      this.documents = documents;
      this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
      this.entries = entries;
      if (!this.#byId.has(state.item)) state.item = entries[0]?.id ?? '';
    });
    if (mine !== this.#latest) return;
    this.reading = false;
    if (this.error === '') await this.grade();
  }

  /** Checks all keys with the seed and backend of the address. */
  async grade(): Promise<void> {
    // What is being read is graded when it is there, with the settings of then.
    if (this.reading) return;
    this.#running?.abort();
    const mine = ++this.#latest;
    this.#forget();
    this.grading = { done: 0, total: this.entries.length };
    await this.#guard(mine, async () => {
      const { seed, backend, networks } = state;
      const corrections = this.corrections();
      const starts = this.documents.map((_, d) => this.entries.findIndex(({ document }) => document === d));
      this.#verdicts = this.documents.map(() => new Pages<Verdict>(reviveNumber));
      const job = run(
        'grade',
        { seed, backend, networks, corrections },
        ({ document, outcomes, text, done, total }) => {
          if (mine !== this.#latest) return;
          const start = starts[document]! + this.#verdicts[document]!.length;
          for (const [i, outcome] of outcomes.entries()) {
            const entry = this.entries[start + i];
            // An item that was mended meanwhile has, or gets, a verdict of its own.
            if (entry !== undefined && !this.#asked.has(entry.id)) this.#count(entry, outcome);
          }
          this.#verdicts[document]!.add(text, outcomes.length);
          this.grading = { done, total };
          this.#publish();
        },
      );
      this.#running = job;
      const { backend: ran, messages } = await job.result;
      if (mine !== this.#latest) return;
      this.backend = ran;
      this.notes = messages;
    });
    if (mine === this.#latest) this.grading = null;
  }

  /** Changes what was decided about an item. A mended item is checked again. */
  decide(id: string, change: Decision): void {
    this.#history.push({ id, decision: $state.snapshot(state.decisions[id]) as Decision | undefined });
    if (this.#history.length > HISTORY) this.#history.shift();
    this.#set(id, { ...state.decisions[id], ...change });
  }

  /** Takes the last decision back; says which item it was about. */
  undo(): string | null {
    const last = this.#history.pop();
    if (last === undefined) return null;
    this.#set(last.id, last.decision);
    return last.id;
  }

  /** Puts the decisions of a review file in place. */
  decideAll(decisions: Readonly<Record<string, Decision>>): void {
    state.decisions = { ...state.decisions, ...decisions };
    for (const id of Object.keys(decisions)) {
      const entry = this.entryOf(id);
      if (entry && isMended(decisions[id])) void this.#again(entry);
    }
  }

  #set(id: string, decision: Decision | undefined): void {
    const before = $state.snapshot(state.decisions[id]) as Decision | undefined;
    const { [id]: _, ...others } = state.decisions;
    state.decisions = decision === undefined ? others : { ...others, [id]: decision };
    const entry = this.entryOf(id);
    if (entry && mending(before) !== mending(decision)) void this.#again(entry);
  }

  /** Checks one item again, as it stands now. */
  async #again(entry: Entry): Promise<void> {
    const mine = this.#latest;
    const check = ++this.#checks;
    this.#asked.set(entry.id, check);
    this.renewing++;
    await this.#guard(mine, async () => {
      const { seed, backend, networks } = state;
      const item = $state.snapshot(this.itemOf(entry)) as QuizItem;
      const { verdict } = await run('gradeItem', {
        item,
        document: entry.document,
        index: entry.index,
        seed,
        backend,
        networks,
      }).result;
      if (mine !== this.#latest || this.#asked.get(entry.id) !== check) return;
      this.#renewed.set(entry.id, verdict);
      this.#count(entry, verdict.outcome);
      this.#publish();
    });
    this.renewing--;
  }

  #count(entry: Entry, outcome: Outcome): void {
    if (entry.outcome !== undefined) this.#tally[entry.outcome] = (this.#tally[entry.outcome] ?? 1) - 1;
    this.#tally[outcome] = (this.#tally[outcome] ?? 0) + 1;
    entry.outcome = outcome;
  }

  #publish(): void {
    this.counts = { ...this.#tally };
    this.#version++;
  }

  /** Dumps go into the address where they are short enough, else into the browser's store, so that a reload finds them. */
  #remember(files: readonly SourceFile[], kept: boolean): void {
    const isExample = files.length === 1 && files[0]!.path === EXAMPLE_PATH;
    const size = files.reduce((sum, { text }) => sum + text.length, 0);
    state.files = !isExample && size <= LINKED ? files : [];
    state.kept = kept;
    if (kept || isExample || size <= LINKED) return;
    // The address says so once they are there: a reload in between must not look for what is not.
    void keepFiles(files).then(() => {
      if (this.files === files) state.kept = true;
    });
  }

  #forget(): void {
    this.#verdicts = [];
    this.#renewed.clear();
    this.#asked.clear();
    for (const entry of this.entries) entry.outcome = undefined;
    this.#tally = {};
    this.#publish();
    this.backend = null;
    this.notes = [];
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
