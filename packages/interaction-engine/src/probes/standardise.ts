/** Mean and scale of each feature over the chosen rows; a feature that never varies gets scale 1. */
export function standardisationOf(features: Float32Array, rows: Uint32Array, featureSize: number) {
  const mean = new Float64Array(featureSize);
  const scale = new Float64Array(featureSize);
  for (const row of rows) {
    for (let f = 0; f < featureSize; f++) mean[f] += features[row * featureSize + f];
  }
  for (let f = 0; f < featureSize; f++) mean[f] /= rows.length;
  for (const row of rows) {
    for (let f = 0; f < featureSize; f++) scale[f] += (features[row * featureSize + f] - mean[f]) ** 2;
  }
  for (let f = 0; f < featureSize; f++) scale[f] = scaleOf(scale[f] / rows.length, mean[f]);
  return { mean, scale };
}

/** What rounding alone makes of a constant feature is no variance. */
function scaleOf(variance: number, mean: number): number {
  const deviation = Math.sqrt(variance);
  return deviation > 1e-7 * Math.abs(mean) ? deviation : 1;
}

/** (x − mean)/scale of the chosen rows, in their order. */
export function standardisedRows(
  features: Float32Array,
  rows: Uint32Array,
  { mean, scale }: { mean: Float64Array; scale: Float64Array },
): Float32Array {
  const featureSize = mean.length;
  const result = new Float32Array(rows.length * featureSize);
  const factor = scale.map((value) => 1 / value);
  rows.forEach((row, index) => {
    const from = row * featureSize;
    const to = index * featureSize;
    for (let f = 0; f < featureSize; f++) result[to + f] = (features[from + f] - mean[f]) * factor[f];
  });
  return result;
}
