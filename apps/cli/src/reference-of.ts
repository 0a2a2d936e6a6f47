import { didYouMean } from './did-you-mean.ts';
import { UsageFault } from './fault.ts';

/** For each layer the number of the one it is compared with; nothing for the reference itself. */
export function referencesOf(
  layerNames: readonly string[],
  chosen: string | undefined,
): (number | undefined)[] {
  const last = layerNames.length - 1;
  if (chosen === 'next' && !layerNames.includes('next')) {
    return layerNames.map((_, layer) => (layer < last ? layer + 1 : undefined));
  }
  const reference = chosen === undefined ? last : layerCalled(layerNames, chosen);
  return layerNames.map((_, layer) => (layer === reference ? undefined : reference));
}

function layerCalled(layerNames: readonly string[], chosen: string): number {
  const named = layerNames.indexOf(chosen);
  if (named >= 0) return named;
  if (/^\d+$/.test(chosen) && Number(chosen) < layerNames.length) return Number(chosen);
  const hint = didYouMean(chosen, [...layerNames, 'next']);
  throw new UsageFault(
    `--reference names a layer, its number from 0 to ${layerNames.length - 1}, or next, but "${chosen}" was given.${hint}`,
  );
}
