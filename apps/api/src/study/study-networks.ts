// Which networks can stand beside one.
import type { CatalogueRow } from '@strata/database';

/** Trained to their end for the same task: the same from other seeds first, then other architectures. */
export function comparableWith(network: CatalogueRow, published: readonly CatalogueRow[]): CatalogueRow[] {
  const others = published.filter(({ key, checkpoint }) => key !== network.key && checkpoint === null);
  const isOfFamily = ({ family }: CatalogueRow) => family === network.family;
  return [...others.filter(isOfFamily), ...others.filter((other) => !isOfFamily(other))];
}

/** The same network earlier in its training, in the order of it; none where this one is itself no end. */
export function momentsBefore(network: CatalogueRow, published: readonly CatalogueRow[]): CatalogueRow[] {
  if (network.checkpoint !== null) return [];
  return published.filter(
    ({ family, seed, checkpoint }) =>
      family === network.family && seed === network.seed && checkpoint !== null,
  );
}
