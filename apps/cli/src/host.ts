import { once } from 'node:events';

/** What a command may touch of the process it runs in. Tests give their own. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal, 80 where there is none. */
  readonly columns: number;
  readonly color: boolean;
  /** Whether standard error is a terminal, where progress may be shown. */
  readonly interactive: boolean;
  readonly out: (text: string) => void;
  /** Like `out`, for long texts: resolves when the reader has room for more. */
  readonly write: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  /** Asks the person at the terminal; `null` where there is none, an answer of `null` where the input ends. */
  readonly ask: ((question: string) => Promise<string | null>) | null;
  /** A signal that the first Ctrl-C (or a polite `kill`) gives; a second one ends the process. */
  readonly interruption: () => AbortSignal;
}

/** Whether to colour: `NO_COLOR` says no, `FORCE_COLOR` says yes, else only on a terminal that can. */
export function wantsColor(env: Host['env'], terminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return terminal && env['TERM'] !== 'dumb';
}

/** The host of a real process. */
export function hostOf(node: NodeJS.Process): Host {
  const columns = Number(node.env['COLUMNS']) || node.stdout.columns || 80;
  return {
    cwd: node.cwd(),
    env: node.env,
    columns: Math.max(40, columns),
    color: wantsColor(node.env, node.stdout.isTTY === true),
    interactive: node.stderr.isTTY === true && !node.env['CI'],
    out: (text) => void node.stdout.write(text),
    write: async (text) => {
      if (!node.stdout.write(text)) await once(node.stdout, 'drain');
    },
    err: (text) => void node.stderr.write(text),
    stdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of node.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    ask: node.stdin.isTTY && node.stdout.isTTY ? ask : null,
    interruption: () => {
      const controller = new AbortController();
      node.once('SIGINT', () => controller.abort());
      node.once('SIGTERM', () => controller.abort());
      return controller.signal;
    },
  };
}

async function ask(question: string): Promise<string | null> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await Promise.race([lines.question(question), once(lines, 'close').then(() => null)]);
  } finally {
    lines.close();
  }
}
