import { readHash, writeHash } from './url.ts';
import { initialState, type State } from './table.ts';

/** The state of the page; writing to it rewrites the address. */
export const state: State = $state(initialState());

let timer: ReturnType<typeof setTimeout> | undefined;
let written = '';
/** Packing and unpacking take time: of several addresses that are read, or states that are written, the last one counts. */
let reads = 0;
let writes = 0;
let reading = false;

/** Reads the address into the state and keeps both in step from then on. Call once, before the first view is drawn. */
export async function connectAddress(onOtherAddress: () => void): Promise<void> {
  Object.assign(state, await readHash(location.hash));
  written = location.hash.slice(1);
  addEventListener('hashchange', () => {
    if (location.hash.slice(1) === written) return;
    const mine = ++reads;
    reading = true;
    void readHash(location.hash).then((next) => {
      if (mine !== reads) return;
      reading = false;
      Object.assign(state, next);
      onOtherAddress();
    });
  });
  $effect.root(() => {
    $effect(() => {
      const copy = $state.snapshot(state) as State;
      clearTimeout(timer);
      timer = setTimeout(() => void save(copy), 150);
    });
  });
}

async function save(copy: State): Promise<void> {
  const mine = ++writes;
  const hash = await writeHash(copy);
  // An address that is being read is about to become the state.
  if (mine !== writes || reading) return;
  written = hash;
  history.replaceState(null, '', written === '' ? location.pathname + location.search : `#${written}`);
}

/** The address of this very state. */
export async function linkToHere(): Promise<string> {
  clearTimeout(timer);
  await save($state.snapshot(state) as State);
  return location.href;
}
