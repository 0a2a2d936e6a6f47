'use client';
import type { MomentFragment } from '@strata/graphql/operations';
import { extentOf } from '../chart/axes';
import { Figure } from '../chart/figure';
import { Legend } from '../chart/legend';
import { Panel, Panels } from '../chart/panels';
import { counted, short } from '../number/format';
import { useStudy } from '../study/study-context';
import { highestShare, shareBars } from './checkpoint-series';
import { CheckpointsTable } from './checkpoints-table';
import { momentWords } from './moment-words';
import { ShareChart } from './share-chart';

interface Props {
  moments: MomentFragment[];
  untrainedShares: number[];
  isStale: boolean;
}

/** Small multiples on one scale: the share of each order at every checkpoint, with the prediction over it. */
export function CheckpointsFigure({ moments, untrainedShares, isStale }: Props) {
  const { study } = useStudy();
  const extent = extentOf(0, highestShare(moments, untrainedShares), 4);
  return (
    <Figure
      title="Strength by order, checkpoint by checkpoint"
      caption={`The share of each order in all strength, mean over ${counted(moments[0]?.sampleCount ?? 0, 'sample')}; positive and negative interactions stacked. All charts on one scale.`}
      isStale={isStale}
      legend={
        <Legend
          entries={[
            { meaning: 'positive', name: 'Positive' },
            { meaning: 'negative', name: 'Negative' },
            { meaning: 'ink', name: 'Predicted share' },
            { meaning: 'ink', name: 'A network that has learned nothing, in theory', dashed: true },
          ]}
        />
      }
      table={<CheckpointsTable moments={moments} untrainedShares={untrainedShares} />}
    >
      <Panels>
        {moments.map((moment) => (
          <Panel
            key={moment.network.index}
            name={momentWords(moment, study.networks)}
            says={noiseWords(moment)}
          >
            <ShareChart
              title={`Share by order, ${momentWords(moment, study.networks)}`}
              bars={shareBars(moment, untrainedShares)}
              extent={extent}
            />
          </Panel>
        ))}
      </Panels>
    </Figure>
  );
}

function noiseWords({ noiseVariance, noiseLimit }: MomentFragment): string {
  if (noiseVariance === null) return 'nothing to fit';
  const sign = noiseLimit === 'LOW' ? '≤' : noiseLimit === 'HIGH' ? '≥' : '=';
  return `σ² ${sign} ${short(noiseVariance)}`;
}
