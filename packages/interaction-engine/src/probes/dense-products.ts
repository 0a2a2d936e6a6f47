/**
 * The two products of a linear probe in plain loops. Samples are rows of `features` (float32), classes are rows of
 * `weights` (float64), sums are float64. Two samples and five classes at a time keep the sums in registers and read
 * every number seldom; what is left over goes one by one.
 */
export interface Sizes {
  count: number;
  featureSize: number;
  classCount: number;
}

/** scores[s·C + c] = Σ_f features[s·F + f]·weights[c·F + f]. */
export function scoresInto(
  scores: Float64Array,
  features: Float32Array,
  weights: Float64Array,
  { count, featureSize, classCount }: Sizes,
): void {
  for (let s = 0; s < count; s++) {
    const paired = s + 1 < count;
    let c = 0;
    for (; paired && c + 5 <= classCount; c += 5) {
      scoreTile(
        scores,
        features,
        weights,
        s * featureSize,
        c * featureSize,
        featureSize,
        s * classCount + c,
        classCount,
      );
    }
    for (; c < classCount; c++) {
      scores[s * classCount + c] = dot(features, weights, s * featureSize, c * featureSize, featureSize);
      if (!paired) continue;
      scores[(s + 1) * classCount + c] = dot(
        features,
        weights,
        (s + 1) * featureSize,
        c * featureSize,
        featureSize,
      );
    }
    if (paired) s++;
  }
}

/** gradient[c·F + f] += Σ_s errors[s·C + c]·features[s·F + f]. */
export function addGradient(
  gradient: Float64Array,
  features: Float32Array,
  errors: Float64Array,
  { count, featureSize, classCount }: Sizes,
): void {
  for (let s = 0; s < count; s++) {
    const paired = s + 1 < count;
    let c = 0;
    for (; paired && c + 5 <= classCount; c += 5) {
      gradientTile(
        gradient,
        features,
        errors,
        s * featureSize,
        c * featureSize,
        featureSize,
        s * classCount + c,
        classCount,
      );
    }
    for (; c < classCount; c++) {
      addRow(gradient, features, errors[s * classCount + c], s * featureSize, c * featureSize, featureSize);
      if (!paired) continue;
      addRow(
        gradient,
        features,
        errors[(s + 1) * classCount + c],
        (s + 1) * featureSize,
        c * featureSize,
        featureSize,
      );
    }
    if (paired) s++;
  }
}

/** Two samples from row x on, five classes from row w on. */
function scoreTile(
  scores: Float64Array,
  features: Float32Array,
  weights: Float64Array,
  x: number,
  w: number,
  size: number,
  score: number,
  classCount: number,
): void {
  let [a0, a1, a2, a3, a4, b0, b1, b2, b3, b4] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let f = 0; f < size; f++) {
    const a = features[x + f];
    const b = features[x + size + f];
    const w0 = weights[w + f];
    const w1 = weights[w + size + f];
    const w2 = weights[w + 2 * size + f];
    const w3 = weights[w + 3 * size + f];
    const w4 = weights[w + 4 * size + f];
    a0 += a * w0;
    a1 += a * w1;
    a2 += a * w2;
    a3 += a * w3;
    a4 += a * w4;
    b0 += b * w0;
    b1 += b * w1;
    b2 += b * w2;
    b3 += b * w3;
    b4 += b * w4;
  }
  scores.set([a0, a1, a2, a3, a4], score);
  scores.set([b0, b1, b2, b3, b4], score + classCount);
}

function gradientTile(
  gradient: Float64Array,
  features: Float32Array,
  errors: Float64Array,
  x: number,
  w: number,
  size: number,
  error: number,
  classCount: number,
): void {
  const [a0, a1, a2, a3, a4] = errors.subarray(error, error + 5);
  const [b0, b1, b2, b3, b4] = errors.subarray(error + classCount, error + classCount + 5);
  for (let f = 0; f < size; f++) {
    const a = features[x + f];
    const b = features[x + size + f];
    gradient[w + f] += a0 * a + b0 * b;
    gradient[w + size + f] += a1 * a + b1 * b;
    gradient[w + 2 * size + f] += a2 * a + b2 * b;
    gradient[w + 3 * size + f] += a3 * a + b3 * b;
    gradient[w + 4 * size + f] += a4 * a + b4 * b;
  }
}

function dot(features: Float32Array, weights: Float64Array, x: number, w: number, size: number): number {
  let sum = 0;
  for (let f = 0; f < size; f++) sum += features[x + f] * weights[w + f];
  return sum;
}

function addRow(
  gradient: Float64Array,
  features: Float32Array,
  error: number,
  x: number,
  w: number,
  size: number,
): void {
  for (let f = 0; f < size; f++) gradient[w + f] += error * features[x + f];
}
