import type { InteractionRowFragment } from '@strata/graphql/operations';
import type { Selection } from '../view/view-state';

export function selectionOf({ layer, type, players, analysisSample }: InteractionRowFragment): Selection {
  return { layer, type, players, sampleIndex: analysisSample.index };
}
