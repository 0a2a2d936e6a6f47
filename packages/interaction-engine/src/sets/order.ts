/**
 * The order of a subset: how many players it holds, |S|.
 *
 * @example orderOf(0b1011) // 3
 */
export function orderOf(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
