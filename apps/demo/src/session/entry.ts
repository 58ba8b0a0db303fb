import type { Outcome } from '@keyproof/grader';
import type { QuizItem } from '@keyproof/parser';
import type { Pages } from '../worker/pages.ts';

/** An item and where it stands; the item itself is read when it is looked at. */
export class Entry {
  /** The id that the dump gives it. */
  readonly id: string;
  readonly document: number;
  /** In its document, and among all items. */
  readonly index: number;
  readonly position: number;
  outcome: Outcome | undefined = undefined;
  readonly #pages: Pages<QuizItem>;

  constructor(id: string, document: number, index: number, position: number, pages: Pages<QuizItem>) {
    this.id = id;
    this.document = document;
    this.index = index;
    this.position = position;
    this.#pages = pages;
  }

  /** As the dump gives it. */
  get read(): QuizItem {
    return this.#pages.at(this.index);
  }
}
