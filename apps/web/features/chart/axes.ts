/** What all axes of all charts share. */
export const axis = {
  stroke: 'var(--mantine-color-dimmed)',
  tickLine: false,
  axisLine: { stroke: 'var(--strata-line)' },
  tickMargin: 6,
} as const;

export const grid = { stroke: 'var(--strata-line)', vertical: false } as const;

export const pointer = {
  stroke: 'var(--mantine-color-dimmed)',
  strokeWidth: 1,
  fill: 'var(--strata-sunken)',
} as const;

/** Round ticks that hold both ends and 0, about `parts` of them. */
export function ticksFor(low: number, high: number, parts = 4): number[] {
  const span = Math.max(high, 0) - Math.min(low, 0);
  if (!(span > 0)) return [0, 1];
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(Math.min(low, 0) / step);
  const last = Math.ceil(Math.max(high, 0) / step);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
