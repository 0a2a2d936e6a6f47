'use client';
import type { StabilityFragment } from '@strata/graphql/operations';
import { Figure } from '../chart/figure';
import { HeatMap } from '../chart/heat-map';
import { count, counted, exact } from '../number/format';
import { layersIn, ordersIn } from '../study/row-extents';
import { useStudy } from '../study/study-context';
import { typeMeaning, typeWords } from '../study/type-words';
import { StabilityTable } from './stability-table';

/** Order × depth: where along the layers which orders are stable. */
export function StabilityMap({ rows }: { rows: StabilityFragment[] }) {
  const { view } = useStudy();
  const shown = rows.filter((row) => row.type === view.type);
  const kept = shown.filter(({ variant }) => variant === 'KEPT');
  const [layers, orders] = [layersIn(kept), ordersIn(kept)];
  const cells = new Map(kept.map((row) => [`${row.order} ${row.layer}`, row]));
  const cellAt = (i: number, j: number) => cells.get(`${orders[i]} ${layers[j]}`);
  const title = 'Stability, order × depth';
  if (layers.length < 2) return null;
  return (
    <Figure
      title={title}
      caption={`Of the ${typeWords[view.type]} interactions at every layer, input to output, and of every order; γ and δ kept. The fuller the colour, the more stable.`}
      table={<StabilityTable rows={shown} label={title} />}
    >
      <HeatMap
        label={title}
        corner="order"
        rows={orders.map(String)}
        columns={layers}
        valueAt={(i, j) => cellAt(i, j)?.stability ?? null}
        saysAt={(i, j) => cellWords(cellAt(i, j))}
        maximum={Math.max(0, ...kept.map(({ stability }) => stability ?? 0))}
        meaning={typeMeaning[view.type]}
      />
    </Figure>
  );
}

function cellWords(row: StabilityFragment | undefined): string {
  if (!row) return 'not there';
  const interactions = counted(row.interactionCount, 'interaction');
  return `stability ${exact(row.stability)}, spread ${exact(row.spread)}; ${interactions}, ${count(row.zeroDeviations)} left out`;
}
