import type { Pattern } from './pattern.ts';
import type { SampledSubsets } from './sampled-subsets.ts';

/**
 * Which of some sampled subsets trigger a pattern, in the form that costs least: a pattern of order m *holds* on the subsets
 * that keep all of its players (AND) or none of them (OR), about one in 2^m. An AND is triggered where it holds, an OR where
 * it does not: OR is AND in the dual game.
 */
export class TriggerTable {
  readonly count: number;
  readonly #withPlayer: readonly Uint32Array[];
  readonly #withoutPlayer: readonly Uint32Array[];
  readonly #kept: Uint8Array;
  readonly #rows: Uint32Array;
  readonly #playerCount: number;

  constructor({ kept, playerCount }: SampledSubsets, rows: Uint32Array) {
    this.count = rows.length;
    this.#kept = kept;
    this.#rows = rows;
    this.#playerCount = playerCount;
    const all = rows.map((_, index) => index);
    const players = Array.from({ length: playerCount }, (_, player) => player);
    this.#withPlayer = players.map((player) => all.filter((index) => this.keeps(index, player)));
    this.#withoutPlayer = players.map((player) => all.filter((index) => !this.keeps(index, player)));
  }

  /** Whether the subset keeps the player. */
  keeps(index: number, player: number): boolean {
    return this.#kept[this.#rows[index] * this.#playerCount + player] === 1;
  }

  /** The subsets on which the pattern holds, ascending. */
  holdsOn({ type, players }: Pattern): Uint32Array {
    const [first, ...others] = players;
    const start = (type === 'AND' ? this.#withPlayer : this.#withoutPlayer)[first];
    return others.reduce((holding, player) => this.#narrowed(holding, type, player), start);
  }

  /**
   * For each player, Σ of the values over the subsets that trigger the pattern when it takes in that player too. One pass
   * over the subsets on which the pattern holds serves all players.
   */
  sumsWithOneMore(pattern: Pattern, values: Float64Array): Float64Array {
    const holding = pattern.players.length > 0 ? this.holdsOn(pattern) : this.#rows.map((_, index) => index);
    const sums = new Float64Array(this.#playerCount);
    let held = 0;
    for (const index of holding) {
      const value = values[index];
      const start = this.#rows[index] * this.#playerCount;
      held += value;
      for (let player = 0; player < sums.length; player++) sums[player] += value * this.#kept[start + player];
    }
    if (pattern.type === 'AND') return sums;
    const total = values.reduce((sum, value) => sum + value, 0);
    return sums.map((kept) => total - (held - kept));
  }

  #narrowed(holding: Uint32Array, type: Pattern['type'], player: number): Uint32Array {
    const bit = type === 'AND' ? 1 : 0;
    const narrowed = new Uint32Array(holding.length);
    let length = 0;
    for (let i = 0; i < holding.length; i++) {
      if (this.#kept[this.#rows[holding[i]] * this.#playerCount + player] === bit)
        narrowed[length++] = holding[i];
    }
    return narrowed.slice(0, length);
  }
}
