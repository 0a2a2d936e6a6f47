import type { Piece } from './pieces/piece.ts';

export interface Progress {
  finished(piece: Piece): void;
}

/**
 * Says now and then how far a run is and how long it will take: pieces are weighed by what they cost, and the pace of this
 * run tells how much time such a cost takes here.
 */
export function tellProgress(
  missing: readonly Piece[],
  say: (line: string) => void,
  clock: () => number = () => performance.now() / 1000,
): Progress {
  const total = costOf(missing);
  const began = clock();
  let [done, count, last] = [0, 0, began];
  return {
    finished(piece) {
      done += piece.cost;
      count++;
      const now = clock();
      if (now - last < 5 && count < missing.length) return;
      last = now;
      const left = ((now - began) * (total - done)) / done;
      const rest = count < missing.length ? `${duration(left)} left` : `done in ${duration(now - began)}`;
      say(`${count} of ${missing.length} pieces, ${rest}`);
    },
  };
}

export function costOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { cost }) => sum + cost, 0);
}

/** @example duration(75) // '1 min 15 s' */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
