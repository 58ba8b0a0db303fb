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

  constructor(id: string, document: number, index: number, position: number, pages: Pages<Reviewed<QuizItem>>) {
    this.id = id;
    this.document = document;
    this.index = index;
    this.position = position;
    this.graded = index;
    this.#pages = pages;
  }

  /** As the dump gives it; where boundaries were moved, with the ids of the questions that it was made of. */
  get read(): Reviewed<QuizItem> {
    return this.#pages.at(this.index);
  }

  /** The same item at another place, with the pages that hold it now. */
  moved(index: number, position: number, pages: Pages<Reviewed<QuizItem>> = this.#pages): Entry {
    const entry = new Entry(this.id, this.document, index, position, pages);
    entry.outcome = this.outcome;
    entry.graded = this.graded;
    return entry;
  }
}
