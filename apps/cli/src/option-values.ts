import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { standardTolerance } from '@strata/interaction-engine';
import { didYouMean } from './did-you-mean.ts';
import { UsageFault } from './fault.ts';

/** The options and the files of a command line. @throws UsageFault for an option that the command does not know */
export function parsedOptions<Known extends ParseArgsOptionsConfig>(
  command: string,
  args: readonly string[],
  known: Known,
) {
  checkNames(command, args, known);
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    throw new UsageFault(`${(error as Error).message.split('\n')[0]}.`);
  }
}

/** Our own sentence for an option that is not known, with the nearest that is. */
function checkNames(command: string, args: readonly string[], known: ParseArgsOptionsConfig): void {
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name in known) continue;
    const hint = didYouMean(
      token.rawName,
      Object.keys(known).map((name) => `--${name}`),
    );
    throw new UsageFault(`strata ${command} has no option ${token.rawName}.${hint}`);
  }
}

export function toleranceOf(text: string | undefined): number {
  const tolerance = number('--tolerance', text, standardTolerance);
  if (tolerance > 0 && tolerance < 1) return tolerance;
  throw new UsageFault(`--tolerance lies between 0 and 1, but ${tolerance} was given.`);
}

export function number(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new UsageFault(`${name} is a number, but "${text}" was given.`);
}

export function notNegative(name: string, text: string | undefined, otherwise: number): number {
  const value = number(name, text, otherwise);
  if (value >= 0) return value;
  throw new UsageFault(`${name} is zero or more, but ${value} was given.`);
}

export function fraction(name: string, text: string | undefined, otherwise: number): number {
  const value = notNegative(name, text, otherwise);
  if (value <= 1) return value;
  throw new UsageFault(`${name} is a fraction, at most 1, but ${value} was given.`);
}

export function count(name: string, text: string | undefined, otherwise: number): number {
  const value = number(name, text, otherwise);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new UsageFault(`${name} is a whole number from 1, but ${value} was given.`);
}

/** As `count`, but from 0. */
export function whole(name: string, text: string | undefined, otherwise: number): number {
  const value = number(name, text, otherwise);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new UsageFault(`${name} is a whole number from 0, but ${value} was given.`);
}

export function namesOf(name: string, text: string | undefined): string[] | undefined {
  const names = text?.split(',').map((part) => part.trim());
  const wrong = names?.find((part, index) => part === '' || names.indexOf(part) !== index);
  if (wrong === undefined) return names;
  throw new UsageFault(`${name} are different names with commas between them, but "${text}" was given.`);
}
