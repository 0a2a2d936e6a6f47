'use client';
import type { SimilarityFragment } from '@strata/graphql/operations';
import { extentOf } from '../chart/axes';
import { Figure } from '../chart/figure';
import { Legend } from '../chart/legend';
import { Panel, Panels } from '../chart/panels';
import { SpreadChart, type SpreadLine } from '../chart/spread-chart';
import { Tip } from '../chart/tip';
import { exact, percent } from '../number/format';
import { useStudy } from '../study/study-context';
import { type SimilarityPoint, similarityPanels } from './similarity-series';
import { SimilarityTable } from './similarity-table';

const lines: SpreadLine<SimilarityPoint>[] = [
  { field: 'both', spread: 'bothSpread', name: 'Both together', meaning: 'ink' },
  { field: 'positive', name: 'Positive', meaning: 'positive' },
  { field: 'negative', name: 'Negative', meaning: 'negative' },
];

/** How alike class means over training and over held-out samples are, order by order: one chart a checkpoint. */
export function SimilarityFigure({ rows, isStale }: { rows: SimilarityFragment[]; isStale: boolean }) {
  const { study } = useStudy();
  const title = 'Training and held-out samples alike, by order';
  if (rows.length === 0) return null;
  return (
    <Figure
      title={title}
      caption="‖min‖₁ / ‖max‖₁ of the mean interactions of a class over training and over held-out samples, mean over the classes; bars are one standard deviation over the classes."
      isStale={isStale}
      legend={<Legend entries={lines.map(({ name, meaning }) => ({ name, meaning }))} />}
      table={<SimilarityTable rows={rows} label={title} />}
    >
      <Panels>
        {similarityPanels(rows, study.networks).map(({ name, points }) => (
          <Panel key={name} name={name}>
            <SpreadChart
              title={`Similarity by order, ${name}`}
              points={points}
              lines={lines}
              along={{ field: 'order', name: 'order' }}
              upwards={{
                name: 'similarity',
                extent: { ...extentOf(0, 1), domain: [0, 1] },
                format: (at) => percent(at, 0),
              }}
              tip={(point) => <SimilarityTip point={point} />}
            />
          </Panel>
        ))}
      </Panels>
    </Figure>
  );
}

function SimilarityTip({ point }: { point: SimilarityPoint }) {
  return (
    <Tip
      title={`Order ${point.order}`}
      lines={lines.map(({ field, name, meaning }) => ({
        name,
        meaning,
        value: exact(point[field as 'both' | 'positive' | 'negative']),
      }))}
    />
  );
}
