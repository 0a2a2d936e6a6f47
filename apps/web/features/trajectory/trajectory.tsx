'use client';
import { Skeleton } from '@mantine/core';
import { Failure } from '../api/failure';
import { Figure } from '../chart/figure';
import { Legend } from '../chart/legend';
import { NumbersTable } from '../chart/numbers-table';
import { meaningOf, setOf } from '../interaction/set-words';
import { exact } from '../number/format';
import type { Selection } from '../view/view-state';
import { TrajectoryChart } from './trajectory-chart';
import { type TrajectoryPoint, useTrajectory } from './use-trajectory';

/** The selected interaction followed through all layers. */
export function Trajectory({ selection }: { selection: Selection }) {
  const { points, isStale, error, refetch } = useTrajectory(selection);
  const meaning = meaningOf(selection.type);
  if (error && !points) return <Failure error={error} retry={() => refetch()} />;
  if (!points) return <Skeleton h={340} />;
  return (
    <Figure
      title={`${selection.type} ${setOf(selection.players)} in sample ${selection.sampleIndex}`}
      caption="Effect I(S) in log-odds. A filled point is salient, a hollow one is not."
      isStale={isStale}
      legend={
        <Legend
          entries={[
            { meaning, name: `${selection.type} effect` },
            { meaning: 'forgotten', name: 'Between −τ and τ' },
          ]}
        />
      }
      table={<TrajectoryTable points={points} />}
    >
      <TrajectoryChart points={points} meaning={meaning} current={selection.layer} />
    </Figure>
  );
}

function TrajectoryTable({ points }: { points: TrajectoryPoint[] }) {
  return (
    <NumbersTable
      label="The interaction at every layer"
      columns={[{ name: 'Layer', isText: true }, { name: 'Effect' }, { name: 'τ' }, { name: 'Salient' }]}
      rows={points.map(({ layer, effect, threshold, salient }) => ({
        key: layer,
        cells: [layer, exact(effect), exact(threshold), salient ? 'yes' : 'no'],
      }))}
    />
  );
}
