import type { SourceFile } from './source-file.ts';

/**
 * Dumps that are too long for an address lie in this browser's own database, so that a reload finds them. One set is kept.
 * A browser that forbids the database keeps nothing, and the page then says so on reload.
 */
const [DATABASE, STORE, KEY] = ['keyproof', 'dumps', 'last'];

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not open.'));
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database refused.'));
    });
  } finally {
    database.close();
  }
}

/** Keeps dumps for a reload; says whether that worked. */
export const keepFiles = (files: readonly SourceFile[]): Promise<boolean> =>
  inStore('readwrite', (store) => store.put([...files], KEY)).then(
    () => true,
    () => false,
  );

/** The dumps kept last, or `null`. */
export const keptFiles = (): Promise<readonly SourceFile[] | null> =>
  inStore<unknown>('readonly', (store) => store.get(KEY)).then(
    (value) => (Array.isArray(value) ? (value as readonly SourceFile[]) : null),
    () => null,
  );
