'use client';
import { useQuery } from '@apollo/client/react';
import { Skeleton, Text } from '@mantine/core';
import {
  type DataSetHeadFragment,
  DataSetSamplesDocument,
  type PlayerBoxesFragment,
} from '@strata/graphql/operations';
import type { Draft } from '../new-analysis/draft';
import { counted } from '../number/format';
import { SamplePlayers } from '../sample/sample-players';
import { sampleWords } from '../sample/sample-words';
import { usePlayers } from './use-players';

interface Props {
  draft: Draft;
  dataSet: DataSetHeadFragment;
}

/** The players as they lie on a chosen sample; drawn anew as scheme and count change. */
export function PlayersPreview({ draft, dataSet }: Props) {
  const players = usePlayers(draft, dataSet);
  const { data } = useQuery(DataSetSamplesDocument, {
    variables: { id: dataSet.id, first: 60, label: null },
  });
  const samples = data?.node && 'samples' in data.node ? data.node.samples.edges.map(({ node }) => node) : [];
  const sample = samples.find(({ index }) => index === draft.sampleIndices[0]) ?? samples[0];
  if (!sample) return <Skeleton style={{ aspectRatio: 1 }} h="auto" />;
  return (
    <div>
      <SamplePlayers
        name={sampleWords(sample.index, sample.labelName)}
        sample={sample}
        dataSet={dataSet}
        players={players ?? []}
      />
      <Text size="xs" c="dimmed" mt={6} aria-live="polite">
        {sentenceOf(draft, sample.index, players)}
      </Text>
    </div>
  );
}

function sentenceOf(draft: Draft, index: number, players: PlayerBoxesFragment[] | null): string {
  if (draft.playerScheme === 'FOREGROUND')
    return `Sample ${index}. These players differ from sample to sample: each has its own, drawn beside its results.`;
  if (!players) return `Sample ${index}. Its players are drawn for a number from 2 to 16.`;
  return `The ${counted(players.length, 'player')} on sample ${index}. The other samples have the same.`;
}
