export { createTestGrader, describeVerdict, type TestGrader } from './expect-verdict.ts';
export { makeItem, type ItemSpec } from './make-item.ts';
