/** A name that no list holds: a network, layer, checkpoint, data set, player scheme or baseline. */
export class UnknownName extends Error {
  override readonly name = 'UnknownName';
  readonly noun: string;
  readonly given: string;
  readonly known: readonly string[];

  constructor(noun: string, given: string, known: readonly string[]) {
    super(`There is no ${noun} "${given}"${suggestion(given, known)} There are: ${known.join(', ')}.`);
    this.noun = noun;
    this.given = given;
    this.known = known;
  }
}

/** A value of the right kind that cannot be used: a wrong length, a count that cannot be had. */
export class UnsuitableValue extends Error {
  override readonly name = 'UnsuitableValue';
}

/** The machine lacks what is asked for: a native library, a file of weights. */
export class Missing extends Error {
  override readonly name = 'Missing';
}

/** `list[name]`, or UnknownName with the nearest name there is. */
export function named<T extends object>(noun: string, list: T, given: string): T[keyof T] {
  if (Object.hasOwn(list, given)) return list[given as keyof T];
  throw new UnknownName(noun, given, Object.keys(list));
}

function suggestion(given: string, known: readonly string[]): string {
  const nearest = known
    .map((name) => ({ name, distance: distanceOf(given.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  const limit = Math.max(2, Math.floor(given.length / 3));
  return nearest && nearest.distance <= limit ? `. Did you mean "${nearest.name}"?` : '.';
}

/** A name cut short is as near as one wrong letter. */
function distanceOf(given: string, name: string): number {
  return given.length > 2 && name.startsWith(given) ? 1 : editDistance(given, name);
}

/** Levenshtein's distance, row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) row = nextRow(row, a[i - 1], b, i);
  return row[b.length];
}

function nextRow(above: readonly number[], letter: string, b: string, i: number): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const replaced = above[j - 1] + (letter === b[j - 1] ? 0 : 1);
    row.push(Math.min(replaced, above[j] + 1, row[j - 1] + 1));
  }
  return row;
}
