import { Invalid } from './errors.ts';

/** Rows are kept down to half of τ; above four times τ next to nothing is left. */
const range = { least: 0.5, most: 4 };

/** @throws {Invalid} outside of what stored rows can answer. */
export function checkedScale(thresholdScale: number): number {
  if (thresholdScale >= range.least && thresholdScale <= range.most) return thresholdScale;
  const message = `thresholdScale goes from ${range.least} to ${range.most}, not ${thresholdScale}.`;
  throw new Invalid({ field: 'thresholdScale', message });
}
