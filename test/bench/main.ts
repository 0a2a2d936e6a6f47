// `npm run bench`: what an analysis takes, in one run on one machine, written to docs/bench.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { analysisBench } from './analysis-bench.ts';
import { splitBench } from './split-bench.ts';

const file = path.resolve(import.meta.dirname, '../../docs/bench.md');
const quick = process.argv.includes('--quick');
const sections = [await splitBench({ quick }), await analysisBench()];

mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(
  file,
  `# Bench

Written by \`npm run bench\` on ${availableParallelism()} cores (${cpus()[0].model.trim()}), Node ${process.versions.node}.
Machines are noisy: read the ratios.

${sections.join('\n\n')}
`,
);
console.log(`Written to ${path.relative(process.cwd(), file)}.`);
