import type { Outcome } from '@keyproof/grader';
import type { Reviewed } from '@keyproof/formats/review';
import type { QuizItem } from '@keyproof/parser';
import type { Pages } from '../worker/pages.ts';

/** An item and where it stands; the item itself is read when it is looked at. */
export class Entry {
  /** The id that its words give it. */
  readonly id: string;
  readonly document: number;
  /** In its document, and among all items. */
  readonly index: number;
  readonly position: number;
  outcome: Outcome | undefined = undefined;
  /** Where its verdict stands among those of its document; `null` where only a check of its own gives one. */
  graded: number | null;
  readonly #pages: Pages<Reviewed<QuizItem>>;
  /** Where the pages hold it. */
  readonly #at: number;

  constructor(
    id: string,
    place: { readonly document: number; readonly index: number; readonly position: number },
    pages: Pages<Reviewed<QuizItem>>,
    at: number = place.index,
  ) {
    this.id = id;
    this.document = place.document;
    this.index = place.index;
    this.position = place.position;
    this.graded = place.index;
    this.#pages = pages;
    this.#at = at;
  }

  /** As the dump gives it; where boundaries were moved, with the ids of the questions that it was made of. */
  get read(): Reviewed<QuizItem> {
    return this.#pages.at(this.#at);
  }

  /** The same item at another place. */
  moved(index: number, position: number): Entry {
    const entry = new Entry(this.id, { document: this.document, index, position }, this.#pages, this.#at);
    entry.outcome = this.outcome;
    entry.graded = this.graded;
    return entry;
  }
}
