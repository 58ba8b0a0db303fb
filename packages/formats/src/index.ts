export type { Format, Holds } from './format.ts';
export { FORMATS } from './formats.ts';
export { read } from './read.ts';
export {
  type ExportItem,
  FORMAT_NAMES,
  type FormatName,
  type ItemMeta,
  type Loss,
  type LossCode,
  type OutputFile,
  type ReadMessage,
  type ReadOptions,
  type ReadResult,
  type WriteOptions,
  type WriteResult,
} from './types.ts';
export { write } from './write.ts';
