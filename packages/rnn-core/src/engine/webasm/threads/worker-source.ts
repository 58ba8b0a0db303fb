import { looks, word } from './control.ts';

/**
 * What a worker runs: a classic script, for Node and browsers, as text, so that it needs no file beside a bundle and no gpu.js. It takes
 * parts of the published call until none is left. Whatever it reads of a call it reads after it has taken a part, since until that part is
 * done no other call is published.
 */
export const workerSource = `'use strict';
function help(shared) {
  const control = new Int32Array(shared.control);
  const library = new Uint8Array(shared.library);
  const runs = new Map();
  const runOf = (id) => {
    let run = runs.get(id);
    if (!run) {
      const start = control[${word.library} + 2 * id];
      const bytes = library.slice(start, start + control[${word.library + 1} + 2 * id]);
      const env = { memory: shared.memory, math_exp: Math.exp };
      const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env });
      run = exports.run_simd;
      runs.set(id, run);
    }
    return run;
  };
  const work = () => {
    for (;;) {
      const part = Atomics.load(control, ${word.remaining});
      if (part <= 0) return;
      runOf(Atomics.load(control, ${word.kernel}));
      if (Atomics.compareExchange(control, ${word.remaining}, part, part - 1) !== part) continue;
      const size = Atomics.load(control, ${word.size});
      const first = (part - 1) * size;
      runOf(Atomics.load(control, ${word.kernel}))(first, Math.min(first + size, Atomics.load(control, ${word.rows})));
      Atomics.add(control, ${word.helped}, 1);
      Atomics.add(control, ${word.completed}, 1);
      if (Atomics.load(control, ${word.waiting})) Atomics.notify(control, ${word.completed});
    }
  };
  while (!Atomics.load(control, ${word.stop})) {
    const epoch = Atomics.load(control, ${word.epoch});
    work();
    let look = 0;
    while (look < ${looks} && Atomics.load(control, ${word.epoch}) === epoch) look++;
    if (look < ${looks}) continue;
    Atomics.add(control, ${word.sleepers}, 1);
    Atomics.wait(control, ${word.epoch}, epoch);
    Atomics.sub(control, ${word.sleepers}, 1);
  }
}
if (typeof require === 'function') help(require('node:worker_threads').workerData);
else self.onmessage = ({ data }) => { help(data); self.close(); };
`;
