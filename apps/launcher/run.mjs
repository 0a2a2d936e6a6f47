// `node apps/launcher/run.mjs SCRIPT …`: any of our programs, from a fresh clone on whatever Node the machine has.
import { generate, install, runOnProjectNode } from './install.mjs';

const [script, ...args] = process.argv.slice(2);
install();
generate();
runOnProjectNode(script, args);
