/**
 * Mean cross-entropy of softmax scores. On return `scores` hold (softmax − one-hot)/count, its gradient by the scores.
 */
export function softmaxLossInPlace(
  scores: Float64Array,
  labels: ArrayLike<number>,
  classCount: number,
): number {
  const count = labels.length;
  let loss = 0;
  for (let s = 0; s < count; s++) {
    const start = s * classCount;
    loss += softmaxInPlace(scores, start, classCount, labels[s]);
    scores[start + labels[s]] -= 1;
    for (let c = start; c < start + classCount; c++) scores[c] /= count;
  }
  return loss / count;
}

/** Turns one row of scores into probabilities and returns −log of the label's. */
function softmaxInPlace(scores: Float64Array, start: number, classCount: number, label: number): number {
  let largest = -Infinity;
  for (let c = start; c < start + classCount; c++) largest = Math.max(largest, scores[c]);
  const own = scores[start + label];
  let sum = 0;
  for (let c = start; c < start + classCount; c++) {
    scores[c] = Math.exp(scores[c] - largest);
    sum += scores[c];
  }
  for (let c = start; c < start + classCount; c++) scores[c] /= sum;
  return largest + Math.log(sum) - own;
}
