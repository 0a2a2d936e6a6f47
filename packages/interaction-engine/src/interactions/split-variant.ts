import { type Penalty, penalties } from './penalty.ts';

/** Which interactions a split may use: both types (arXiv 2304.13312), AND alone (Harsanyi, denoised by the box), or OR alone. */
export type SplitTypes = 'BOTH' | 'AND' | 'OR';

/**
 * Whether δ is 0 at ∅ and N, so that the effects sum to v(x) − v(x_∅) exactly, or lies in the box there as everywhere else,
 * as in the published code; then the effects build on v(x_∅) − δ_∅ and sum to v(x) − δ_N − v(x_∅) + δ_∅.
 */
export type Endpoints = 'PINNED' | 'FREE';

export interface SplitVariant {
  types: SplitTypes;
  endpoints: Endpoints;
  penalty: Penalty;
  /** The width w of the Huber penalty, in units of the values (see `huberWidthOf`); 0 with L1. */
  huberWidth: number;
}

/** The choice of this project, and the default. */
export const standardVariant: SplitVariant = {
  types: 'BOTH',
  endpoints: 'PINNED',
  penalty: 'L1',
  huberWidth: 0,
};

export const splitTypes: readonly SplitTypes[] = ['BOTH', 'AND', 'OR'];
export const endpointChoices: readonly Endpoints[] = ['PINNED', 'FREE'];

/** What is not named is standard. @throws RangeError when a name is none of the choices, or a width does not fit its penalty. */
export function checkedVariant(named: Partial<SplitVariant>): SplitVariant {
  const { types = 'BOTH', endpoints = 'PINNED', penalty = 'L1', huberWidth } = named;
  if (!splitTypes.includes(types)) throw new RangeError(`Types are BOTH, AND or OR, but ${types} was given.`);
  if (!endpointChoices.includes(endpoints)) {
    throw new RangeError(`Endpoints are PINNED or FREE, but ${endpoints} was given.`);
  }
  if (!penalties.includes(penalty))
    throw new RangeError(`A penalty is L1 or HUBER, but ${penalty} was given.`);
  return { types, endpoints, penalty, huberWidth: checkedWidth(penalty, huberWidth) };
}

function checkedWidth(penalty: Penalty, width: number | undefined): number {
  if (penalty === 'L1') {
    if (width === undefined || width === 0) return 0;
    throw new RangeError(`The penalty L1 has no width, but ${width} was given.`);
  }
  if (width !== undefined && width >= 0 && Number.isFinite(width)) return width;
  throw new RangeError(`The width of HUBER is a finite number of zero or more, but ${width} was given.`);
}

/** The masks on which δ may differ from 0: from the first to before the end. */
export function boxedRange(
  { endpoints }: Pick<SplitVariant, 'endpoints'>,
  size: number,
): { first: number; end: number } {
  return endpoints === 'FREE' ? { first: 0, end: size } : { first: 1, end: size - 1 };
}

export function usesType({ types }: Pick<SplitVariant, 'types'>, type: 'AND' | 'OR'): boolean {
  return types === 'BOTH' || types === type;
}
