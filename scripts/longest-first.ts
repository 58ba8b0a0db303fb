import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest (20 to 60 s of processor each), in the order in which they are started. */
const LONGEST = [
  'packages/grader/test/questions.test.ts',
  'packages/rnn-core/test/browser/backends.test.ts',
  'packages/grader/test/trials.test.ts',
  'packages/grader/test/hostile.test.ts',
  'packages/grader/test/paraphrases.test.ts',
  'packages/formats/test/qti.test.ts',
  'apps/demo/test/fixtures.test.ts',
  'scripts/new.test.ts',
  'apps/cli/test/command.test.ts',
];

/**
 * Starts the longest files first: in a fresh clone vitest knows no times and goes by the size of files, and would leave a minute of one file
 * to one worker at the end.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.replaceAll('\\', '/').endsWith(`/${name}`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
