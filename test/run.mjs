// `npm test`: all a reviewer would run.
import { install, runOnProjectNode } from '../apps/launcher/install.mjs';

install();
runOnProjectNode('test/run-all.ts');
