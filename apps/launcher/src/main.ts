import { Failure } from './failure.ts';
import { launch } from './launch.ts';
import { say } from './say.ts';
import { settingsFrom } from './settings.ts';

const stops: (() => Promise<void>)[] = [];
let stopping = false;

process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
// a fault of ours must not leave Postgres behind without a parent
process.on('uncaughtException', (error) => void stop(1, String(error.stack)));

try {
  await launch(settingsFrom(process.env), {
    onStop: (step) => stops.push(step),
    onDeath: (sentence) => void stop(1, sentence),
  });
} catch (error) {
  if (!stopping) await stop(1, error instanceof Failure ? error.message : String((error as Error).stack));
}

async function stop(code: number, sentence?: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  if (sentence) console.error(`\n${sentence}`);
  else say('Stopping …');
  for (const step of stops.reverse()) await step().catch((error: Error) => console.error(error.message));
  process.exit(code);
}
