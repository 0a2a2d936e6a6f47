'use client';
import type { OverlapFragment } from '@strata/graphql/operations';
import { Figure } from '../chart/figure';
import { HeatMap } from '../chart/heat-map';
import { counted, exact } from '../number/format';
import { layersIn, ordersIn } from '../study/row-extents';
import { useStudy } from '../study/study-context';
import { typeMeaning, typeWords } from '../study/type-words';
import { comparisonIn, isOf } from './overlap-series';
import { OverlapTable } from './overlap-table';
import { comparisonWords } from './overlap-words';

/** Order × depth: where along the layers which orders agree. */
export function OverlapMap({ rows, isStale }: { rows: OverlapFragment[]; isStale: boolean }) {
  const { study, view } = useStudy();
  const network = comparisonIn(rows, view.network);
  const shown = rows.filter((row) => isOf(row, network));
  const [layers, orders] = [layersIn(shown), ordersIn(shown)];
  const cells = new Map(shown.map((row) => [`${row.order} ${row.layer}`, row]));
  const cellAt = (i: number, j: number) => cells.get(`${orders[i]} ${layers[j]}`);
  const title = 'Overlap, order × depth';
  return (
    <Figure
      title={title}
      caption={`IoU of the salient ${typeWords[view.type]} interactions at every layer, input to output, and of every order; ${comparisonWords(network, study.networks).toLowerCase()}. The fuller the colour, the more agree.`}
      isStale={isStale}
      table={<OverlapTable rows={shown} label={title} />}
    >
      <HeatMap
        label={title}
        corner="order"
        rows={orders.map(String)}
        columns={layers}
        valueAt={(i, j) => cellAt(i, j)?.iou ?? null}
        saysAt={(i, j) => cellWords(cellAt(i, j))}
        maximum={1}
        meaning={typeMeaning[view.type]}
      />
    </Figure>
  );
}

function cellWords(row: OverlapFragment | undefined): string {
  if (!row) return 'not there';
  const samples = `${counted(row.sampleCount, 'sample')}, ${row.leftOut} left out`;
  return `IoU ${exact(row.iou)}, spread ${exact(row.spread)}, chance ${exact(row.chance)}; ${samples}`;
}
