// `npm start`: from a fresh clone to one URL.
import { install, runOnProjectNode } from './install.mjs';

install();
runOnProjectNode('apps/launcher/src/main.ts');
