import { createProcessor, type Processor } from './process.ts';
import type { Job, Processed, Task } from './task.ts';

/** One processor for each task: the grader of a thread stays open between its dumps. */
const processors = new Map<string, Processor>();

/** What a worker thread does with one message. */
export default function work({ task, job }: { readonly task: Task; readonly job: Job }): Promise<Processed> {
  const name = JSON.stringify(task);
  const processor = processors.get(name) ?? createProcessor(task);
  processors.set(name, processor);
  return processor.run(job);
}
