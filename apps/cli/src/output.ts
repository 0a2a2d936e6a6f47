import { createWriteStream, existsSync, realpathSync } from 'node:fs';
import { Writable } from 'node:stream';
import { UsageFault } from './fault.ts';

/** @throws UsageFault when the output is one of the files that are read */
export function checkOutput(output: string | undefined, files: readonly string[]): void {
  if (output === undefined || !existsSync(output)) return;
  const own = files.find((file) => existsSync(file) && realpathSync(output) === realpathSync(file));
  if (own !== undefined) throw new UsageFault(`--output would write over the file that is read, ${own}.`);
}

export function outputOf(output: string | undefined): Writable {
  if (output !== undefined) return createWriteStream(output);
  // stdout must not be closed by the pipeline, and waits for a slow reader
  return new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => void process.stdout.write(chunk, done),
  });
}

export function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY || total < 2) return;
  process.stderr.write(done < total ? `\rsplit ${done} of ${total} games` : '\r\x1b[K');
}
