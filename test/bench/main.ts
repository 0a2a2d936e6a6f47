// `npm run bench`: what an analysis takes, in one run on one machine, written to docs/bench.md. `--only split` (or `estimates`,
// `analysis`) measures one part anew and leaves the others as they stand.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { analysisBench } from './analysis-bench.ts';
import { estimatesBench } from './estimates-bench.ts';
import { splitBench } from './split-bench.ts';

const file = path.resolve(import.meta.dirname, '../../docs/bench.md');
const { values: asked } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });

const parts = {
  split: () => splitBench(asked),
  estimates: () => estimatesBench(asked),
  analysis: () => analysisBench(),
} satisfies Record<string, () => Promise<string>>;

const names = Object.keys(parts) as (keyof typeof parts)[];
const only = names.find((name) => name === asked.only);
if (asked.only !== undefined && only === undefined)
  throw new Error(`There is no part "${asked.only}" of the bench: ${names.join(', ')}.`);

const standing = only === undefined ? [] : standingSections();
const sections: string[] = [];
for (const [place, name] of names.entries())
  sections.push(only === undefined || name === only ? await parts[name]() : (standing[place] ?? ''));

mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(
  file,
  `# Bench

Written by \`npm run bench\` on ${availableParallelism()} cores (${cpus()[0].model.trim()}), Node ${process.versions.node}.
Machines are noisy: read the ratios.

${sections.filter((section) => section !== '').join('\n\n')}
`,
);
console.log(`Written to ${path.relative(process.cwd(), file)}.`);

/** The parts that the file holds, by their headings, in the order of this run. */
function standingSections(): string[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const found = text.split(/\n(?=## )/).slice(1);
  const headings = ['## The sparse split', '## Estimates', '## One analysis'];
  return headings.map((heading) => found.find((section) => section.startsWith(heading))?.trim() ?? '');
}
