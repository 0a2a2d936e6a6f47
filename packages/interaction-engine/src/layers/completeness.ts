/** The two ratios of tracking; each is null, never 0 or 1, where there is nothing to divide by. */

/** Completeness: which part of the reference the layer already holds, overlap / Σ|I^(L)|. */
export function completenessOf({
  overlap,
  referenceStrength,
}: {
  overlap: number;
  referenceStrength: number;
}) {
  return referenceStrength === 0 ? null : overlap / referenceStrength;
}

/** Redundancy: which part of the layer is gone from the reference, forgotten / Σ|I^(l)|. */
export function redundancyOf({ forgotten, strength }: { forgotten: number; strength: number }) {
  return strength === 0 ? null : forgotten / strength;
}
