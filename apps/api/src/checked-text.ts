import { Invalid } from './errors.ts';

/**
 * What somebody wrote, without white space around it. @throws {Invalid} where nothing is left, or too much, or what
 * Postgres would refuse or alter.
 */
export function checkedText(text: string, { field, maximum }: { field: string; maximum: number }): string {
  const trimmed = text.trim();
  if (trimmed.includes('\0') || !trimmed.isWellFormed())
    throw new Invalid({ field, message: 'It holds a NUL or half a character, which is no text.' });
  if (trimmed.length >= 1 && trimmed.length <= maximum) return trimmed;
  const limit = maximum.toLocaleString('en');
  throw new Invalid({
    field,
    message: `It has from 1 to ${limit} characters, and this one has ${trimmed.length}.`,
  });
}
