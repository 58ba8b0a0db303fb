// `npm run demo`: installs and builds what changed, then serves the demo on this machine until Ctrl-C.
import { inOrder, install, preview, turbo } from './run.mjs';

const quiet = { quiet: true };
process.exitCode = inOrder(
  () => install(quiet),
  () => turbo(['build', '--filter=@keyproof/demo'], quiet),
  () => preview(process.argv.slice(2)),
);
