/**
 * The share of inputs whose largest score is that of their label; of equal scores the lowest class counts.
 *
 * @example accuracyOf([0, 1, 1, 0], [1, 1], 2) // 0.5
 */
export function accuracyOf(scores: ArrayLike<number>, labels: ArrayLike<number>, classCount: number): number {
  let right = 0;
  for (let s = 0; s < labels.length; s++) {
    let best = 0;
    for (let c = 1; c < classCount; c++) {
      if (scores[s * classCount + c] > scores[s * classCount + best]) best = c;
    }
    if (best === labels[s]) right++;
  }
  return right / labels.length;
}
