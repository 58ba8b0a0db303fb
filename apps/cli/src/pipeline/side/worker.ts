import { parentPort } from 'node:worker_threads';
import type { createExperimenter } from '@keyproof/grader';
import { loadGrader, loadReader } from '../../compiled/load.ts';
import type { Answer, Done, LabSettings, Work } from './work.ts';

// Dumps are what is asked for first.
const reader = loadReader();
let lab: ReturnType<typeof createExperimenter> | null = null;

async function openLab(settings: LabSettings): ReturnType<typeof createExperimenter> {
  const { createExperimenter: open } = await loadGrader();
  return open(settings);
}

async function doneOf(work: Work): Promise<Done[Work['kind']]> {
  switch (work.kind) {
    case 'read':
      return (await reader).extractDocument(work.path, work.text);
    case 'lab':
      await lab?.then((open) => open.dispose());
      await (lab = openLab(work.settings));
      return null;
    case 'experiment':
      if (lab === null) throw new Error('Expected a lab before an experiment');
      return (await lab).run(work.order);
  }
}

async function answerTo(work: Work): Promise<Answer> {
  try {
    return { done: await doneOf(work) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

// One after the other: whoever waits can tell by what is missing at what a thread ended.
let before: Promise<void> = Promise.resolve();
parentPort?.on('message', (work: Work) => {
  before = before.then(async () => parentPort?.postMessage(await answerTo(work)));
});
