export { QueueError } from './connect.ts';
export { openQueue, type OpenQueue, type QueueOptions } from './queue.ts';
export { startWorker, type RunningWorker, type WorkerOptions } from './worker.ts';
