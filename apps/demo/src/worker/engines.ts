import { createEngine, type BackendName, type Engine } from '@keyproof/rnn-core';

let kept: { readonly asked: BackendName | 'auto'; readonly engine: Promise<Engine> } | null = null;

/** The engine on a backend. The last one is kept, since a GPU compiles its kernels anew for each. */
export function engineFor(asked: BackendName | 'auto'): Promise<Engine> {
  if (kept?.asked === asked) return kept.engine;
  void kept?.engine.then((engine) => engine.dispose()).catch(() => undefined);
  const engine = createEngine({ backend: asked });
  kept = { asked, engine };
  engine.catch(() => {
    if (kept?.engine === engine) kept = null;
  });
  return engine;
}
