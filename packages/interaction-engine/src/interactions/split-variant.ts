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
}

/** The choice of this project, and the default. */
export const standardVariant: SplitVariant = { types: 'BOTH', endpoints: 'PINNED' };

export const splitTypes: readonly SplitTypes[] = ['BOTH', 'AND', 'OR'];
export const endpointChoices: readonly Endpoints[] = ['PINNED', 'FREE'];

/** @throws RangeError when a name is none of the choices. */
export function checkedVariant({ types, endpoints }: SplitVariant): SplitVariant {
  if (!splitTypes.includes(types)) throw new RangeError(`Types are BOTH, AND or OR, but ${types} was given.`);
  if (!endpointChoices.includes(endpoints)) {
    throw new RangeError(`Endpoints are PINNED or FREE, but ${endpoints} was given.`);
  }
  return { types, endpoints };
}

/** The masks on which δ may differ from 0: from the first to before the end. */
export function boxedRange({ endpoints }: SplitVariant, size: number): { first: number; end: number } {
  return endpoints === 'FREE' ? { first: 0, end: size } : { first: 1, end: size - 1 };
}

export function usesType({ types }: SplitVariant, type: 'AND' | 'OR'): boolean {
  return types === 'BOTH' || types === type;
}
