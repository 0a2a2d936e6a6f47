import { UnsuitableValue } from './errors.ts';
import type { Player } from './players/player.ts';

/**
 * The inputs x_T of `count` subsets, from T = firstMask on: players in T are kept, the others are at the baseline.
 * What belongs to no player is never masked. Bit i of T is player i.
 */
export function maskedInputs(
  input: Float32Array,
  baseline: Float32Array,
  players: readonly Player[],
  firstMask: number,
  count: number,
): Float32Array {
  requireMaskable(input, baseline, players, firstMask + count);
  const masked = new Float32Array(count * input.length);
  for (let row = 0; row < count; row++) {
    const start = row * input.length;
    masked.set(input, start);
    players.forEach(({ inputs }, player) => {
      if ((firstMask + row) & (1 << player)) return;
      for (const index of inputs) masked[start + index] = baseline[index];
    });
  }
  return masked;
}

function requireMaskable(
  input: Float32Array,
  baseline: Float32Array,
  players: readonly Player[],
  end: number,
): void {
  if (baseline.length !== input.length) {
    throw new UnsuitableValue(
      `The baseline has ${baseline.length} entries, but the input has ${input.length}.`,
    );
  }
  if (end > 2 ** players.length) {
    throw new UnsuitableValue(`${players.length} players have ${2 ** players.length} subsets, not ${end}.`);
  }
  const outside = players.find(({ inputs }) => inputs.some((index) => index < 0 || index >= input.length));
  if (outside) {
    throw new UnsuitableValue(`Player "${outside.name}" lies outside the input's ${input.length} entries.`);
  }
}
