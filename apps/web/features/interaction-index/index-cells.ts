export interface IndexOfSet {
  players: readonly number[];
  value: number;
}

/** Values of pairs as a table of players × players; null on the diagonal. */
export function pairAt(values: readonly IndexOfSet[]): (row: number, column: number) => number | null {
  const byPair = new Map(values.map(({ players, value }) => [players.join(), value]));
  return (row, column) => byPair.get([Math.min(row, column), Math.max(row, column)].join()) ?? null;
}

export function largestOf(values: readonly IndexOfSet[]): number {
  return values.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
}

export function sumOf(values: readonly IndexOfSet[]): number {
  return values.reduce((sum, { value }) => sum + value, 0);
}
