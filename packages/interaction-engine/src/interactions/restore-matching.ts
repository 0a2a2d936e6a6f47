import type { Effects } from './and-or.ts';
import { clamp, dualInto, matchInto, type SplitState } from './split-state.ts';
import { boxedRange, usesType } from './split-variant.ts';

interface Range {
  first: number;
  end: number;
}

const rounds = 3;
const stepsPerRound = 30;
/** An effect of 0 (with Huber, within the width) may move, but only a hundredth as freely as one that the threshold has kept. */
const freedomOfZero = 0.01;

/**
 * Moves effects a little so that fewer residuals leave the box: least squares on the violated subsets by conjugate gradients,
 * in a metric that lets the few non-zero effects do the moving and so hardly adds to Σ|I|.
 */
export function restoreMatching(state: Pick<SplitState, 'problem'>, { and, or }: Effects): Effects {
  const { game, kappa, width, variant } = state.problem;
  const box = boxedRange(variant, game.length);
  const restored = { and: and.slice(), or: or.slice() };
  const freedom = {
    and: freedomOf(and, width, usesType(variant, 'AND')),
    or: freedomOf(or, width, usesType(variant, 'OR')),
  };
  freedom.and[0] = variant.endpoints === 'FREE' ? 1 : 0;
  const rows = new Uint8Array(game.length);
  rows[game.length - 1] = 1;
  const residual = new Float64Array(game.length);
  for (let round = 0; round < rounds; round++) {
    matchInto(residual, game, restored.and.slice(), restored.or.slice());
    if (!keepExcess(residual, rows, kappa, box) && round > 0) break;
    descend(restored, freedom, residual, rows);
  }
  return restored;
}

function freedomOf(effects: Float64Array, width: number, used: boolean): Float64Array {
  const freedom = (effect: number) => (Math.abs(effect) > width ? 1 : freedomOfZero);
  return effects.map((effect, mask) => (mask === 0 || !used ? 0 : freedom(effect)));
}

/** Leaves of the residual what δ cannot take, and marks its rows; a row once marked stays. Says whether any was left. */
function keepExcess(residual: Float64Array, rows: Uint8Array, kappa: number, { first, end }: Range): boolean {
  let any = false;
  for (let mask = 0; mask < residual.length; mask++) {
    const boxed = mask >= first && mask < end;
    residual[mask] -= boxed ? clamp(residual[mask], kappa) : 0;
    if (Math.abs(residual[mask]) <= 1e-14) continue;
    rows[mask] = 1;
    any = true;
  }
  return any;
}

/** Conjugate gradients on (A·F·Aᵀ)·λ = residual over the marked rows; the effects gain F·Aᵀ·λ. */
function descend(effects: Effects, freedom: Effects, residual: Float64Array, rows: Uint8Array): void {
  const search = residual.slice();
  const move = { and: residual.slice(), or: residual.slice() };
  const answer = new Float64Array(residual.length);
  let square = inner(residual, residual);
  const enough = 1e-18 * square;
  for (let step = 0; step < stepsPerRound && square > enough; step++) {
    dualInto(search, move.and, move.or);
    const energy = scaleMove(move.and, freedom.and) + scaleMove(move.or, freedom.or);
    if (!(energy > 0)) return;
    const length = square / energy;
    takeMove(effects.and, length, move.and);
    takeMove(effects.or, length, move.or);
    matchInto(answer, residual, move.and, move.or);
    let next = 0;
    for (let mask = 0; mask < residual.length; mask++) {
      const left = rows[mask] === 1 ? answer[mask] : 0;
      residual[mask] = left;
      next += left * left;
    }
    for (let mask = 0; mask < search.length; mask++)
      search[mask] = residual[mask] + (next / square) * search[mask];
    square = next;
  }
}

/** move ← freedom·move; returns Σ freedom·move². */
function scaleMove(move: Float64Array, freedom: Float64Array): number {
  let energy = 0;
  for (let mask = 0; mask < move.length; mask++) {
    energy += freedom[mask] * move[mask] * move[mask];
    move[mask] *= freedom[mask];
  }
  return energy;
}

/** move ← length·move, and the effects gain it. */
function takeMove(effects: Float64Array, length: number, move: Float64Array): void {
  for (let mask = 0; mask < effects.length; mask++) {
    const change = length * move[mask];
    effects[mask] += change;
    move[mask] = change;
  }
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
