'use client';
import { TrajectoryDocument, type TrajectoryQuery } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { useLatest } from '../api/use-latest';
import type { Selection } from '../view/view-state';

type Node = NonNullable<TrajectoryQuery['node']>;
export type TrajectoryPoint = NonNullable<Extract<Node, { sample: unknown }>['sample']>['trajectory'][number];

/** One S of one sample at all layers, input to output. */
export function useTrajectory({ sampleIndex, type, players }: Selection) {
  const { analysis } = useAnalysis();
  const { data, isStale, error, refetch } = useLatest(TrajectoryDocument, {
    variables: { id: analysis.id, index: sampleIndex, type, players },
  });
  const node = data?.node;
  const points = (node && 'sample' in node && node.sample?.trajectory) || null;
  return { points, isStale, error, refetch };
}
