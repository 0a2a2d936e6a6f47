import { describe, expect, test } from 'vitest';
import { type Meaning, palette } from './palette';

type Rgb = [number, number, number];

/** Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB. */
const simulations: Record<string, number[][]> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Those that stand side by side in one chart. */
const companions: [Meaning, Meaning][] = [
  ['shared', 'new'],
  ['shared', 'forgotten'],
  ['new', 'forgotten'],
  ['and', 'or'],
  ['positive', 'negative'],
  ['chance', 'and'],
  ['chance', 'or'],
  ['chance', 'ink'],
  ['positive', 'ink'],
  ['negative', 'ink'],
];

describe.each(['light', 'dark'] as const)('palette in %s', (scheme) => {
  test.each(Object.keys(simulations))('keeps companions apart under %s', (vision) => {
    for (const [a, b] of companions) {
      const distance = labDistance(seen(palette[scheme][a], vision), seen(palette[scheme][b], vision));
      expect(distance, `${a} and ${b}`).toBeGreaterThan(20);
    }
  });

  test('keeps 3:1 against the page', () => {
    const page = linear(scheme === 'light' ? '#fcfcfb' : '#131518');
    for (const [meaning, colour] of Object.entries(palette[scheme])) {
      expect(contrast(linear(colour), page), meaning).toBeGreaterThanOrEqual(3);
    }
  });
});

function linear(hex: string): Rgb {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen(hex: string, vision: string): Rgb {
  const colour = linear(hex);
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return simulations[vision].map((row) => clamp(row.reduce((sum, w, i) => sum + w * colour[i], 0))) as Rgb;
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE76 ΔE; about 2 is just noticeable. */
function labDistance(a: Rgb, b: Rgb): number {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
