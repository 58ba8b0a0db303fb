import type { Place, Reviewed } from '@keyproof/formats/review';
import type { QuizItem } from '@keyproof/parser';
import type { BackendName } from '@keyproof/rnn-core';
import type { Outcome, Verdict } from '@keyproof/grader';
import { EXAMPLE, EXAMPLE_PATH } from '../example.ts';
import { movesBoundary, withoutBoundary, type Decision } from '../review/decision.ts';
import { correctItem } from '../review/correct.ts';
import { keepFiles, keptFiles } from '../state/keep.ts';
import type { SourceFile } from '../state/source-file.ts';
import { state } from '../state/store.svelte.ts';
import { Pages } from '../worker/pages.ts';
import type { Correction, Note, ReadDocument } from '../worker/protocol.ts';
import { run } from '../worker/shared.ts';
import { reviveNumber } from '../worker/verdict-text.ts';
import { dividedEntries, heirOf } from './divide.ts';
import { Entry } from './entry.ts';

/** A longer dump makes no link that anyone can paste. */
const LINKED = 120_000;
const HISTORY = 200;

/** The part of a decision that makes another item. */
const mending = (each: Decision | undefined) => JSON.stringify([each?.key, each?.type, each?.stem, each?.options]);
const boundary = (each: Decision | undefined) => JSON.stringify([each?.split, each?.merge]);
const isMended = (each: Decision | undefined) => mending(each) !== mending(undefined);

/** Decisions by id; `undefined` takes one away. */
type Changes = Readonly<Record<string, Decision | undefined>>;

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
  /** Boundaries that do not fit the dumps at hand, in words. */
  misfits: readonly string[] = $state.raw([]);
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
  /** What decisions were before each change, and the item that it was about. */
  readonly #history: { readonly id: string; readonly before: Changes }[] = [];
  /** What the last move of boundaries made: of thousands of items only these are read. */
  #fresh: readonly Entry[] = [];
  /** What changes the items goes one after the other. */
  #moving: Promise<void> = Promise.resolve();

  /** The verdict on an item, once it is known. */
  verdictOf(id: string): Verdict | undefined {
    const entry = this.#version < 0 ? undefined : this.#byId.get(id);
    const renewed = this.#renewed.get(id);
    if (entry === undefined || renewed !== undefined) return renewed;
    const verdicts = this.#verdicts[entry.document];
    return verdicts && entry.graded !== null && entry.graded < verdicts.length ? verdicts.at(entry.graded) : undefined;
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
    this.misfits = [];
    this.#forget();
    this.reading = true;
    const read = async () => {
      if (mine !== this.#latest) return;
      const items = files.map(() => new Pages<Reviewed<QuizItem>>());
      const entries: Entry[] = [];
      const job = run('extract', { documents: files }, ({ document, ids, text }) => {
        const pages = items[document]!;
        for (const [i, id] of ids.entries())
          entries.push(new Entry(id, { document, index: pages.length + i, position: entries.length }, pages));
        pages.add(text, ids.length);
      });
      this.#running = job;
      const { documents } = await job.result;
      if (mine !== this.#latest) return;
      this.documents = documents;
      this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
      this.entries = entries;
      if (Object.values(state.decisions).some(movesBoundary)) await this.#divide(mine);
      if (mine !== this.#latest) return;
      if (!this.#byId.has(state.item)) state.item = this.entries[0]?.id ?? '';
    };
    await this.#inTurn(() => this.#guard(mine, read));
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
      for (const entry of this.entries) entry.graded = entry.index;
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
    void this.#change(id, { [id]: { ...this.#decision(id), ...change } });
  }

  /** Takes the last decision back; says which item it was about. */
  async undo(): Promise<string | null> {
    const last = this.#history.pop();
    if (last === undefined) return null;
    await this.#set(last.before);
    return last.id;
  }

  /**
   * Makes several questions of an item: further ones begin at `places`. `mend` says what else is decided about those that come of it.
   * Gives the reason where it cannot be.
   */
  async split(
    entry: Entry,
    places: readonly Place[],
    mend: (parts: readonly Entry[]) => Changes,
  ): Promise<string | null> {
    const { id, document, index } = entry;
    const { cuts, problem } = await run('cut', { document, index, places }).result;
    if (problem !== null) return problem;
    const note = this.#decision(id)?.note;
    await this.#change(id, { [id]: { split: cuts, ...(note === undefined ? {} : { note }) } });
    const mended = mend(this.#madeOf(id));
    if (Object.keys(mended).length > 0) await this.#change(id, mended, true);
    return null;
  }

  /** Makes one question of an item and the next, or takes the cut back that parted them. */
  async merge(entry: Entry): Promise<void> {
    const next = this.entries[entry.position + 1];
    if (next?.document !== entry.document) return;
    const parted = this.#boundaryOf(entry);
    if (parted !== null && parted === this.#boundaryOf(next) && this.#decision(parted)?.split?.length === 1)
      return this.#change(parted, { [parted]: withoutBoundary(this.#decision(parted)) });
    const note = this.#decision(entry.id)?.note;
    await this.#change(entry.id, { [entry.id]: { merge: { id: next.id }, ...(note === undefined ? {} : { note }) } });
  }

  /** The decision that an item's boundary comes of, by the id of its question. */
  boundaryOf(entry: Entry): { readonly id: string; readonly decision: Decision } | null {
    const id = this.#boundaryOf(entry);
    const decision = id === null ? undefined : state.decisions[id];
    return id === null || decision === undefined ? null : { id, decision };
  }

  /** Puts an item's boundary back to where it was before it was last moved. */
  async unbind(entry: Entry): Promise<void> {
    const id = this.#boundaryOf(entry);
    if (id !== null) await this.#change(id, { [id]: withoutBoundary(this.#decision(id)) });
  }

  /** Puts the decisions of a review file in place. */
  async decideAll(decisions: Readonly<Record<string, Decision>>): Promise<void> {
    await this.#set(decisions);
  }

  #decision(id: string): Decision | undefined {
    return $state.snapshot(state.decisions[id]) as Decision | undefined;
  }

  /** The entries that the last move of boundaries made of a question. */
  #madeOf(id: string): readonly Entry[] {
    return this.#fresh.filter(({ read }) => read.review?.from?.includes(id));
  }

  #boundaryOf({ read }: Entry): string | null {
    return [...(read.review?.from ?? [])].reverse().find((id) => movesBoundary(state.decisions[id])) ?? null;
  }

  /** Makes changes that one step of undoing takes back; `more` where they belong to the step before. */
  async #change(id: string, changes: Changes, more = false): Promise<void> {
    const before = Object.fromEntries(Object.keys(changes).map((each) => [each, this.#decision(each)]));
    const last = more ? this.#history.pop() : undefined;
    this.#history.push({ id, before: { ...before, ...last?.before } });
    if (this.#history.length > HISTORY) this.#history.shift();
    await this.#set(changes);
  }

  async #set(changes: Changes): Promise<void> {
    const before = Object.fromEntries(Object.keys(changes).map((id) => [id, this.#decision(id)]));
    const others = Object.entries(state.decisions).filter(([id]) => !Object.hasOwn(changes, id));
    const set = Object.entries(changes).filter((each): each is [string, Decision] => each[1] !== undefined);
    state.decisions = Object.fromEntries([...others, ...set]);
    const moved = Object.keys(changes).some((id) => boundary(before[id]) !== boundary(changes[id]));
    const checked = moved ? await this.#move() : new Set<Entry>();
    for (const [id, decision] of Object.entries(changes)) {
      const entry = this.entryOf(id);
      if (entry && !checked.has(entry) && mending(before[id]) !== mending(decision)) void this.#again(entry);
    }
  }

  /** Divides the dumps anew, and checks what comes of it; says which items that were. */
  async #move(): Promise<ReadonlySet<Entry>> {
    const fresh = new Set<Entry>();
    const mine = this.#latest;
    const move = async () => {
      if (mine !== this.#latest) return;
      // A grading counts items by their places, which are about to change: it begins anew.
      const restart = this.grading !== null;
      const own = restart ? ++this.#latest : mine;
      if (restart) this.#running?.abort();
      await this.#guard(own, async () => {
        for (const entry of await this.#divide(own)) fresh.add(entry);
      });
      if (own !== this.#latest) return;
      if (restart) void this.grade();
      else for (const entry of fresh) void this.#again(entry);
    };
    await this.#inTurn(move);
    return fresh;
  }

  /** Readings and moves of boundaries wait for each other: each is about the items that the one before left. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    return (this.#moving = this.#moving.then(work));
  }

  /** Divides the dumps as the decisions say; gives the items that are new. */
  async #divide(mine: number): Promise<readonly Entry[]> {
    const decisions = $state.snapshot(state.decisions) as Readonly<Record<string, Decision>>;
    const { documents, messages } = await run('regroup', { decisions }).result;
    if (mine !== this.#latest) return [];
    this.misfits = messages;
    if (documents.length === 0) return [];
    const changed = new Map(documents.map((each) => [each.document, each]));
    const chosen = this.entryOf(state.item);
    const { entries, fresh } = dividedEntries(this.entries, this.documents.length, changed);
    this.documents = this.documents.map((each, i) => ({ ...each, spans: changed.get(i)?.spans ?? each.spans }));
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.entries = entries;
    this.#tally = {};
    for (const { outcome } of entries) if (outcome) this.#tally[outcome] = (this.#tally[outcome] ?? 0) + 1;
    for (const { id } of fresh) {
      this.#renewed.delete(id);
      this.#asked.delete(id);
    }
    this.#publish();
    this.#fresh = fresh;
    if (chosen && !this.#byId.has(state.item)) state.item = heirOf(chosen, entries, fresh)?.id ?? '';
    return fresh;
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
