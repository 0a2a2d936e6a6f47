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

/** The name of an axis below its ticks. */
export function named(value: string) {
  return { value, position: 'insideBottom', offset: -10 } as const;
}

/** The name of a quantity above its axis. */
export function above(value: string) {
  return { value, position: 'top', offset: 8 } as const;
}

export interface Extent {
  domain: [number, number];
  ticks: number[];
}

/** An axis that hugs its data, with 0 and about `parts` round ticks inside. */
export function extentOf(low: number, high: number, parts = 5): Extent {
  const [bottom, top] = [Math.min(low, 0), Math.max(high, 0)];
  const span = top - bottom;
  if (!(span > 0)) return { domain: [0, 1], ticks: [0, 1] };
  const power = 10 ** Math.floor(Math.log10(span / parts));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= span / parts) ?? 10);
  const domain: [number, number] = [bottom && bottom - 0.05 * span, top && top + 0.05 * span];
  const first = Math.ceil(domain[0] / step);
  const ticks = Array.from({ length: Math.floor(domain[1] / step) - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
  return { domain, ticks };
}
