'use client';
import { useQuery } from '@apollo/client/react';
import {
  type DataSetHeadFragment,
  KnownPlayersDocument,
  type PlayerBoxesFragment,
} from '@strata/graphql/operations';
import type { Draft } from './draft';

/**
 * The players of the draft, where they are known before it starts: those of a table are its attributes, those of images
 * were computed by an earlier analysis of the workspace with the same choice. Null where they are not known.
 */
export function useKnownPlayers(
  workspaceId: string,
  draft: Draft,
  dataSet: DataSetHeadFragment,
): PlayerBoxesFragment[] | null {
  // Without the cache: the list of analyses that the workspace's page shows must not be cut to these twenty.
  const { data } = useQuery(KnownPlayersDocument, { variables: { workspaceId }, fetchPolicy: 'no-cache' });
  if (dataSet.kind === 'TABLE')
    return dataSet.attributes.map((each, index) => ({ ...each, index, boxes: [] }));
  const found = data?.workspace?.analyses.edges.find(
    ({ node }) =>
      node.players.length > 0 &&
      node.dataSet.id === dataSet.id &&
      node.settings.playerScheme === draft.playerScheme &&
      node.settings.playerCount === Number(draft.playerCount),
  );
  return found?.node.players ?? null;
}
