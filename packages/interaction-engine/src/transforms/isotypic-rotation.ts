/** One rotation of runs: (A, B) ↔ (P, M) = (cos·A + sin·B, cos·B − sin·A); a missing partner has offset −1. */
export interface Rotation {
  a: number;
  b: number;
  p: number;
  m: number;
  cos: number;
  sin: number;
  runs: number;
  runLength: number;
}

/** (A, B) → (P, M). Every index says that it is a 32-bit integer: taken for a floating-point number it is several times as dear. */
export function rotateForward(
  { a, b, p, m, cos, sin, runs, runLength }: Rotation,
  from: Float64Array,
  to: Float64Array,
): void {
  if (m < 0) {
    copyRuns(from, a < 0 ? b : a, 2 * runLength, to, p, runLength, runs, runLength);
    return;
  }
  const length = runLength | 0;
  let [x, y, plus, minus] = [a | 0, b | 0, p | 0, m | 0];
  if (length === 1) {
    // runs of a single value are not worth a loop each
    for (let run = 0; run < runs; run++) {
      const low = from[(x + 2 * run) | 0];
      const high = from[(y + 2 * run) | 0];
      to[(plus + run) | 0] = cos * low + sin * high;
      to[(minus + run) | 0] = cos * high - sin * low;
    }
    return;
  }
  for (let run = 0; run < runs; run++) {
    for (let t = 0; t < length; t++) {
      const low = from[(x + t) | 0];
      const high = from[(y + t) | 0];
      to[(plus + t) | 0] = cos * low + sin * high;
      to[(minus + t) | 0] = cos * high - sin * low;
    }
    x = (x + 2 * length) | 0;
    y = (y + 2 * length) | 0;
    plus = (plus + length) | 0;
    minus = (minus + length) | 0;
  }
}

/** (P, M) → (A, B). */
export function rotateInverse(
  { a, b, p, m, cos, sin, runs, runLength }: Rotation,
  from: Float64Array,
  to: Float64Array,
): void {
  if (m < 0) {
    copyRuns(from, p, runLength, to, a < 0 ? b : a, 2 * runLength, runs, runLength);
    return;
  }
  const length = runLength | 0;
  let [x, y, plus, minus] = [a | 0, b | 0, p | 0, m | 0];
  if (length === 1) {
    for (let run = 0; run < runs; run++) {
      const high = from[(plus + run) | 0];
      const low = from[(minus + run) | 0];
      to[(x + 2 * run) | 0] = cos * high - sin * low;
      to[(y + 2 * run) | 0] = cos * low + sin * high;
    }
    return;
  }
  for (let run = 0; run < runs; run++) {
    for (let t = 0; t < length; t++) {
      const high = from[(plus + t) | 0];
      const low = from[(minus + t) | 0];
      to[(x + t) | 0] = cos * high - sin * low;
      to[(y + t) | 0] = cos * low + sin * high;
    }
    x = (x + 2 * length) | 0;
    y = (y + 2 * length) | 0;
    plus = (plus + length) | 0;
    minus = (minus + length) | 0;
  }
}

function copyRuns(
  from: Float64Array,
  source: number,
  sourceStride: number,
  to: Float64Array,
  target: number,
  targetStride: number,
  runs: number,
  runLength: number,
): void {
  let [read, write] = [source | 0, target | 0];
  for (let run = 0; run < runs; run++) {
    for (let t = 0; t < runLength; t++) to[(write + t) | 0] = from[(read + t) | 0];
    read = (read + sourceStride) | 0;
    write = (write + targetStride) | 0;
  }
}
