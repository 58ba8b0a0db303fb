export type { CellEquations, GateRole, Term, Update } from './cell.ts';
export {
  compileCell,
  type CellRun,
  type CellSizes,
  type Clamps,
  type CompiledCell,
  type CompileResult,
  type Values,
} from './compile.ts';
export { carriedJacobian, draw, inputResponse, type Drawn } from './probe.ts';
export { readEquations, type EquationReading } from './read-equations.ts';
