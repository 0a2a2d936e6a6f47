'use client';
import { Stack } from '@mantine/core';
import type { StabilityDepthFragment } from '@strata/graphql/operations';
import { extentOf } from '../chart/axes';
import { Figure } from '../chart/figure';
import { NumbersTable } from '../chart/numbers-table';
import { SpreadChart } from '../chart/spread-chart';
import { Tip } from '../chart/tip';
import { exact } from '../number/format';
import { useStudy } from '../study/study-context';
import { typeMeaning } from '../study/type-words';
import { TrackedDepth, trackedEntries } from '../tracking/tracked-depth';
import classes from '../tracking/tracking.module.css';
import { type InstabilityPoint, instabilityAlongDepth } from './stability-series';
import { VariantLegend, variantLines, variantWords } from './variants';

/** Along the depth: how unstable a layer is, beside what it shares with the output, forgets and has yet to learn. */
export function InstabilityDepthFigure({ rows: all }: { rows: StabilityDepthFragment[] }) {
  const { view } = useStudy();
  const rows = all.filter((row) => row.type === view.type);
  const points = instabilityAlongDepth(rows);
  const meaning = typeMeaning[view.type];
  const highest = Math.max(0, ...points.flatMap(({ kept, solved }) => [kept ?? 0, solved ?? 0]));
  const title = 'Instability along the depth';
  return (
    <Figure
      title={title}
      caption="One figure a layer: the instability of the orders, Std I / |E I|, weighted by their strength. Beside it what the layer shares with the output."
      legend={<VariantLegend meaning={meaning} rows={rows} others={trackedEntries} />}
      table={
        <Stack gap="lg">
          <InstabilityTable points={points} label={title} />
          <TrackedDepth rows={points} isTable />
        </Stack>
      }
    >
      <div className={classes.pair}>
        <SpreadChart
          title={title}
          height={230}
          points={points}
          lines={variantLines<InstabilityPoint>(meaning)}
          along={{ field: 'layer', name: 'layer' }}
          upwards={{ name: 'ratio', extent: extentOf(0, highest) }}
          tip={({ layer, kept, solved }) => (
            <Tip
              title={layer}
              lines={[
                { name: variantWords.KEPT, value: exact(kept), meaning },
                { name: variantWords.SOLVED, value: exact(solved), meaning },
              ]}
            />
          )}
        />
        <TrackedDepth rows={points} />
      </div>
    </Figure>
  );
}

function InstabilityTable({ points, label }: { points: InstabilityPoint[]; label: string }) {
  return (
    <NumbersTable
      label={label}
      columns={[{ name: 'Layer', isText: true }, { name: variantWords.KEPT }, { name: variantWords.SOLVED }]}
      rows={points.map(({ layer, kept, solved }) => ({
        key: layer,
        cells: [layer, exact(kept), exact(solved)],
      }))}
    />
  );
}
