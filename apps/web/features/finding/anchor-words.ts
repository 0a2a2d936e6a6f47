import type { AnchorInput } from '@strata/graphql/operations';
import { setOf } from '../interaction/set-words';

/** What a finding is about, in words. */
export function anchorWords({ kind, layer, order, type, sampleIndex, players }: AnchorInput): string {
  if (kind === 'LAYER') return `layer ${layer}`;
  if (kind === 'ORDER') return `order ${order} of ${layer}, ${type === 'BOTH' ? 'AND and OR' : type}`;
  return `${type} ${setOf(players ?? [])} at ${layer}, sample ${sampleIndex}`;
}

/** Where on the page that stands. */
export function anchorElement({ kind, layer }: AnchorInput): string {
  if (kind === 'LAYER') return `layer-${layer}`;
  return kind === 'ORDER' ? 'cell' : 'interaction';
}
