import { Invalid } from './errors.ts';

/** @throws {Invalid} for a name that is given more than once: it is a slip, and guessing which was meant hides it */
export function checkNamedOnce(names: readonly string[], nouns: string, field: string): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined) return;
  throw new Invalid({ field, message: `${nouns} are named once each, but "${repeated}" came again.` });
}
