import { InputFault } from './fault.ts';
import type { Games } from './reading/games.ts';

/** Reads every game once: refuses values that are not finite, and finds the mean of |v(x) − v(x_∅)| for each layer. */
export function surveyGames(games: Games): { meanGaps: number[] } {
  const sums = games.layerNames.map(() => 0);
  for (let sample = 0; sample < games.sampleCount; sample++) {
    for (let layer = 0; layer < sums.length; layer++) {
      const values = games.read(sample, layer);
      checkFinite(games, sample, layer, values);
      sums[layer] += Math.abs(values[values.length - 1] - values[0]);
    }
  }
  return { meanGaps: sums.map((sum) => sum / games.sampleCount) };
}

function checkFinite(games: Games, sample: number, layer: number, values: Float64Array): void {
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong < 0) return;
  const value = Number.isNaN(values[wrong]) ? 'NaN' : 'infinite';
  throw new InputFault(
    `${games.file}: ${games.place(sample, layer, wrong)} is ${value}; every value of a game is a finite number.`,
  );
}
