import type { ExperimenterOptions, Found, Order } from '@keyproof/grader';
import type { DocumentReport } from '../../report/document.ts';

/** What the experiments of a grader have in common. */
export type LabSettings = Pick<ExperimenterOptions, 'backend' | 'seed' | 'budget'>;

/** What the thread beside this one does, as plain data. */
export type Work =
  | { readonly kind: 'read'; readonly path: string; readonly text: string }
  /** Opens a lab, so that it is there at the first experiment; one that is open is closed. */
  | { readonly kind: 'lab'; readonly settings: LabSettings }
  | { readonly kind: 'experiment'; readonly order: Order };

/** What comes of it. */
export interface Done {
  readonly read: DocumentReport;
  readonly lab: null;
  readonly experiment: Found;
}

/** What the thread answers to one piece of work. */
export type Answer = { readonly done: Done[Work['kind']] } | { readonly error: string };
