/** The mean of what is not null, and its standard deviation (÷ n − 1; null for fewer than two). */
export function meanAndSpread(values: readonly (number | null)[]): {
  mean: number | null;
  spread: number | null;
  count: number;
} {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { mean: null, spread: null, count: 0 };
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const spread = known.length < 2 ? null : Math.sqrt(squares / (known.length - 1));
  return { mean, spread, count: known.length };
}
