import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Files and titles of what failed, as the runner's report has them. */
  failures?: string[];
}

/** What is read of a vitest report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

interface Check {
  name: string;
  run(): Tally;
}

const root = path.resolve(import.meta.dirname, '..');
const reports = path.join(root, 'test/reports');
const turbo = path.join(root, 'node_modules/turbo/bin/turbo');
const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');

/** In the order in which a mistake is cheapest to find. */
const checks: Check[] = [
  { name: 'types', run: () => program([turbo, 'run', 'test:types', '--output-logs=errors-only']) },
  { name: 'lint', run: () => program([biome, 'lint', '--error-on-warnings', '.']) },
  { name: 'format', run: () => program([biome, 'format', '.']) },
  { name: 'house', run: () => suite('house') },
  { name: 'unit', run: () => suite('unit') },
  { name: 'integration', run: () => suite('integration') },
  { name: 'e2e', run: () => suite('e2e') },
];

process.env.STRATA_CHROMIUM = findChromium();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const wanted = process.argv.slice(2);
const results = checks
  .filter((check) => wanted.length === 0 || wanted.includes(check.name))
  .map((check) => ({ name: check.name, ...timed(check) }));
for (const { name, passed, failed, skipped, seconds } of results) {
  console.log(
    `${name.padEnd(12)} ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds.toFixed(0)} s`,
  );
}
for (const failure of results.flatMap(({ failures = [] }) => failures)) console.log(`failed: ${failure}`);
const sum = (key: 'passed' | 'failed' | 'skipped') =>
  results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);

function timed(check: Check): Tally & { seconds: number } {
  console.log(`\n── ${check.name}`);
  const began = performance.now();
  const tally = check.run();
  return { ...tally, seconds: (performance.now() - began) / 1000 };
}

/** A program that passes or fails as a whole. */
function program(args: string[]): Tally {
  const passed = run(args) === 0;
  return { passed: Number(passed), failed: Number(!passed), skipped: 0 };
}

/** A suite of vitest, counted from its own report; one that ran nothing, or died, has failed. */
function suite(project: string): Tally {
  const report = path.join(reports, `${project}.json`);
  const status = run([
    vitest,
    'run',
    '--config=test/vitest.config.ts',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const tally = readTally(report);
  const silent = status !== 0 && tally.failed === 0;
  return silent || tally.passed === 0 ? { ...tally, failed: tally.failed + 1 } : tally;
}

function readTally(report: string): Tally {
  try {
    const read: Report = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: read.numPassedTests,
      failed: read.numFailedTests,
      skipped: read.numPendingTests + read.numTodoTests,
      failures: failuresIn(read),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** A file that failed before any of its tests ran is named alone. */
function failuresIn({ testResults }: Report): string[] {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const file = path.relative(root, name);
      const titles = assertionResults.filter(({ status }) => status === 'failed');
      return titles.length === 0 ? [file] : titles.map(({ fullName }) => `${file}: ${fullName}`);
    });
}

function run(args: string[]): number {
  return (
    spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1
  );
}
