'use client';
import { useQuery } from '@apollo/client/react';
import { Skeleton, Text } from '@mantine/core';
import { type DataSetHeadFragment, DataSetSamplesDocument } from '@strata/graphql/operations';
import { SamplePlayers } from '../sample/sample-players';
import type { Draft } from './draft';
import { useKnownPlayers } from './use-known-players';

interface Props {
  workspaceId: string;
  draft: Draft;
  dataSet: DataSetHeadFragment;
}

/** The players as they lie on a sample. */
export function PlayersPreview({ workspaceId, draft, dataSet }: Props) {
  const players = useKnownPlayers(workspaceId, draft, dataSet);
  const { data } = useQuery(DataSetSamplesDocument, {
    variables: { id: dataSet.id, first: 60, label: null },
  });
  const samples = data?.node && 'samples' in data.node ? data.node.samples.edges.map(({ node }) => node) : [];
  const sample = samples.find(({ index }) => index === draft.sampleIndices[0]) ?? samples[0];
  if (!sample) return <Skeleton style={{ aspectRatio: 1 }} h="auto" />;
  return (
    <div>
      <SamplePlayers sample={sample} dataSet={dataSet} players={players ?? []} />
      <Text size="xs" c="dimmed" mt={6}>
        {players
          ? `The players on sample ${sample.index}.`
          : `Sample ${sample.index}. No analysis here has drawn these players yet; they are drawn when it starts.`}
      </Text>
    </div>
  );
}
