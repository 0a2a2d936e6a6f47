'use client';
import type { LayerResultFragment } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { MarkButton } from '../finding/mark-button';
import { counted, percent } from '../number/format';
import type { Panel } from './build-series';
import { StrengthChart } from './strength-chart';
import classes from './tracking.module.css';

interface Props {
  panel: Panel;
  range: [number, number];
}

/** One of the small multiples: a layer or an order, with its name and what may be marked on it. */
export function StrengthPanel({ panel, range }: Props) {
  const { analysis, view } = useAnalysis();
  const layer = analysis.layers.find(({ name }) => name === panel.layer);
  const isSelected = panel.layer === null ? panel.order === view.order : panel.layer === view.layer;
  const name = panel.layer ?? `Order ${panel.order}`;
  return (
    <section
      id={panel.layer ? `layer-${panel.layer}` : `order-${panel.order}`}
      className={`panel ${classes.panel}`}
      data-selected={isSelected}
      aria-label={panel.layer ? `Layer ${panel.layer}` : name}
    >
      <div className={classes.panelHead}>
        <h4>{name}</h4>
        <span title={layer?.probe ? probeWords(layer.probe) : undefined}>{layer && saysOf(layer)}</span>
        {panel.layer && <MarkButton anchor={{ kind: 'LAYER', layer: panel.layer }} />}
      </div>
      <StrengthChart panel={panel} range={range} />
    </section>
  );
}

function saysOf({ probe, isOutput, operator }: LayerResultFragment): string {
  if (isOutput) return 'the output';
  // the accuracy first: where there is no room, the operator is what may be cut
  return probe ? `probe ${percent(probe.heldOutAccuracy)} · ${operator}` : operator;
}

function probeWords({ heldOutAccuracy, heldOutCount }: NonNullable<LayerResultFragment['probe']>): string {
  return `Held-out accuracy of the linear probe: ${percent(heldOutAccuracy, 2)} of ${counted(heldOutCount, 'sample')}`;
}
