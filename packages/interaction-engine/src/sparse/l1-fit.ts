import type { InteractionType } from '../interactions/and-or.ts';

/** One column of the regression: the rows on which a pattern holds (see TriggerTable), and its effect so far. */
export interface Column {
  type: InteractionType;
  holding: Uint32Array;
  effect: number;
}

const sweepLimit = 60;
const activeSweepLimit = 15;
const changeTolerance = 3e-4;

/**
 * min over effects of ½ Σ_T (y_T − Σ_S effect_S·[S is triggered by T])² + λ Σ_S |effect_S|, by coordinate descent from the
 * effects that the columns hold. The residual is kept as values − level, so that an OR costs what the rows do on which it is
 * not triggered: few.
 *
 * Source: coordinate descent with active sets, Friedman, Hastie and Tibshirani 2010 (glmnet).
 */
export class L1Fit {
  readonly columns: Column[] = [];
  readonly #residual: Float64Array;
  #level = 0;
  #sum: number;

  constructor(values: Float64Array) {
    this.#residual = values.slice();
    this.#sum = values.reduce((sum, value) => sum + value, 0);
  }

  /** What is left to explain, by row. */
  residual(): Float64Array {
    return this.#residual.map((value) => value - this.#level);
  }

  /** Moves the effects to the optimum for this λ; steps below the tolerance, in units of `scale`, end it. */
  solve(lambda: number, scale: number): void {
    const enough = changeTolerance * scale;
    for (let sweep = 0; sweep < sweepLimit; sweep++) {
      if (this.#sweep(this.columns, lambda) <= enough) return;
      const active = this.columns.filter(({ effect }) => effect !== 0);
      for (let inner = 0; inner < activeSweepLimit; inner++) {
        if (this.#sweep(active, lambda) <= enough) break;
      }
    }
  }

  #sweep(columns: readonly Column[], lambda: number): number {
    let largest = 0;
    for (const column of columns) largest = Math.max(largest, this.#update(column, lambda));
    return largest;
  }

  #update(column: Column, lambda: number): number {
    const { type, holding, effect } = column;
    const rows = this.#residual.length;
    const triggered = type === 'AND' ? holding.length : rows - holding.length;
    if (triggered === 0) return 0;
    const held = this.#heldSum(holding);
    const correlation = (type === 'AND' ? held : this.#sum - held) + triggered * effect;
    const next = softThreshold(correlation, lambda) / triggered;
    if (next === effect) return 0;
    this.#move(column, next - effect, triggered);
    column.effect = next;
    return Math.abs(next - effect);
  }

  #heldSum(holding: Uint32Array): number {
    let sum = -holding.length * this.#level;
    for (let i = 0; i < holding.length; i++) sum += this.#residual[holding[i]];
    return sum;
  }

  #move({ type, holding }: Column, change: number, triggered: number): void {
    const onHolding = type === 'AND' ? -change : change;
    for (let i = 0; i < holding.length; i++) this.#residual[holding[i]] += onHolding;
    if (type === 'OR') this.#level += change;
    this.#sum -= change * triggered;
  }
}

function softThreshold(value: number, lambda: number): number {
  return Math.sign(value) * Math.max(0, Math.abs(value) - lambda);
}
