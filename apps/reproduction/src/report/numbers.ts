/** Numbers as the report writes them; – stands for none. */

export function fixed(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  return value.toFixed(digits).replace(/^-(0\.?0*)$/, '$1');
}

export function percent(share: number | null | undefined, digits = 0): string {
  return share === null || share === undefined ? '–' : `${fixed(100 * share, digits)}%`;
}

export interface Spread {
  mean: number | null;
  low: number | null;
  high: number | null;
}

/** Mean, least and most of what is known. */
export function spreadOf(values: readonly (number | null)[]): Spread {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { mean: null, low: null, high: null };
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return { mean, low: Math.min(...known), high: Math.max(...known) };
}

/** The mean, and behind it the range where there are several. @example spread([1, 3]) // '2.00 (1.00–3.00)' */
export function spread(values: readonly (number | null)[], digits = 2): string {
  const { mean, low, high } = spreadOf(values);
  if (mean === null || values.length === 1) return fixed(mean, digits);
  return `${fixed(mean, digits)} (${fixed(low, digits)}–${fixed(high, digits)})`;
}
