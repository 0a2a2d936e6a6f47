import { parseArgs } from 'node:util';
import { UnsuitableValue } from '../errors.ts';
import { weightsFolder } from '../manifest.ts';
import { type Plan, planOf, plans } from '../plans.ts';
import { train, writeTrained } from './train.ts';

// npm run train -- <key> [--seed n] [--epochs n]

try {
  const trained = await train(requestedPlan(), console.log);
  writeTrained(trained, weightsFolder);
  console.log(`Wrote weights/${trained.manifest.key} (${trained.manifest.backend}).`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function requestedPlan(): Plan {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string' }, epochs: { type: 'string' } },
  });
  if (positionals.length !== 1) throw new UnsuitableValue(usage());
  const plan = planOf(positionals[0]);
  const seed = whole('seed', values.seed) ?? plan.seed;
  const epochs = whole('epochs', values.epochs) ?? plan.epochs;
  return { ...plan, seed, epochs };
}

function usage(): string {
  const keys = plans.map(({ key }) => key).join(', ');
  return `Say which one network to train: npm run train -- <key> [--seed n] [--epochs n]; there are: ${keys}.`;
}

function whole(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text)) throw new UnsuitableValue(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}
