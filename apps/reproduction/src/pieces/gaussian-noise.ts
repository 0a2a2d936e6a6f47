/**
 * Normal numbers of mean 0 and deviation 1 from a seed: Box–Muller on mulberry32, the same on every machine.
 *
 * @example gaussianNoise(1)(2).length // 2
 */
export function gaussianNoise(seed: number): (count: number) => Float64Array {
  const uniform = mulberry32(seed);
  return (count) =>
    Float64Array.from({ length: count }, () => {
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      return radius * Math.cos(2 * Math.PI * uniform());
    });
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
