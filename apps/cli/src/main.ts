// `npx strata`: the engine as a command. This is the one place that catches.
import { engineVersion } from '@strata/interaction-engine';
import manifest from '../package.json' with { type: 'json' };
import { didYouMean } from './did-you-mean.ts';
import { extract } from './extract.ts';
import { InputFault, UsageFault } from './fault.ts';
import { help } from './help.ts';
import { joint } from './joint.ts';
import { verify } from './verify.ts';

const commands: Record<string, (args: readonly string[]) => Promise<void>> = {
  extract,
  verify,
  joint,
  // networks bring TensorFlow with them, which the others have no need to wait for
  estimate: async (args) => (await import('./estimate.ts')).estimate(args),
};

// a reader such as `head` may close the pipe: there is nobody left to write for
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = error instanceof UsageFault ? 2 : 1;
  console.error(`strata: ${sentenceOf(error)}`);
}

async function run(args: readonly string[]): Promise<void> {
  const asked = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined);
  if (asked.includes('--help') || asked.includes('-h')) return void process.stdout.write(help);
  if (asked.includes('--version')) {
    return void process.stdout.write(`strata ${manifest.version}, engine ${engineVersion}\n`);
  }
  const [name, ...rest] = args;
  if (name === undefined) throw new UsageFault('a command is wanted: strata extract FILE, or strata --help.');
  if (!Object.hasOwn(commands, name)) {
    throw new UsageFault(`there is no command "${name}".${didYouMean(name, Object.keys(commands))}`);
  }
  await commands[name](rest);
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageFault) return `${error.message}\nstrata --help lists what there is.`;
  if (error instanceof InputFault) return error.message;
  // the machine's own: a disk that is full, a file that may not be read
  if (error instanceof Error && 'syscall' in error) return `${error.message}.`;
  return error instanceof Error ? String(error.stack) : String(error);
}
