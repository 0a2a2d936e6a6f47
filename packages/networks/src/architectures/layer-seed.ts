/** The seed from which one layer starts: no layer of a network seeded 1, 2, 3… starts like another's. */
export function layerSeed(seed: number, place: number): number {
  return (seed - 1) * 1000 + place + 1;
}
