'use client';
import {
  type DataSetHeadFragment,
  DataSetPlayersDocument,
  type PlayerBoxesFragment,
} from '@strata/graphql/operations';
import { useLatest } from '../api/use-latest';
import type { Draft } from '../new-analysis/draft';

/** The players of the draft, which every sample has alike. Null for no such players, and while the count is none. */
export function usePlayers(draft: Draft, dataSet: DataSetHeadFragment): PlayerBoxesFragment[] | null {
  const count = Number(draft.playerCount);
  const hasThem = draft.playerScheme !== 'FOREGROUND' && Number.isInteger(count) && count >= 2 && count <= 16;
  const { data } = useLatest(DataSetPlayersDocument, {
    variables: { id: dataSet.id, scheme: draft.playerScheme, count },
    skip: !hasThem,
  });
  if (!hasThem) return null;
  // while the next drawing comes, the last one stays
  const node = data?.node;
  return node && 'players' in node && node.id === dataSet.id ? node.players : [];
}
