import type { TopLevelSpec } from 'vega-lite';
import type { Piece } from './pieces/piece.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** One part of the report: what it needs computed, and how it reads once that is there. */
export interface Section {
  name: string;
  title: string;
  pieces(settings: Settings): Piece[];
  write(store: Store, settings: Settings): Written;
}

export interface Written {
  claims: Claim[];
  /** Markdown below the title. */
  text: string;
  figures: Figure[];
}

/** A published statement beside what was measured; the verdict follows from the numbers by the rule, never by hand. */
export interface Claim {
  source: string;
  statement: string;
  /** How it is decided, in words. */
  rule: string;
  /** One verdict a family of networks. */
  verdicts: Verdict[];
}

export interface Verdict {
  subject: string;
  /** In how many of how many networks (seeds, or pairs of them) the rule is met; of none where it can not be decided. */
  held: number;
  of: number;
  /** By how much. */
  measured: string;
}

/** In how many of the cases the first figure lies above the second; cases where one is not known do not count. */
export function countWhereKnown<Case>(
  cases: readonly Case[],
  figures: (one: Case) => [number | null, number | null],
): Pick<Verdict, 'held' | 'of'> {
  const known = cases.map(figures).filter(([a, b]) => a !== null && b !== null);
  return { held: known.filter(([a, b]) => Number(a) > Number(b)).length, of: known.length };
}

/** A figure of the report: docs/reproduction/<name>.svg. */
export interface Figure {
  name: string;
  /** What it shows, for who cannot see it. */
  description: string;
  spec: TopLevelSpec;
}
