'use client';
import { SegmentedControl, Slider } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useAnalysis } from '../analysis/analysis-context';
import { scales, type ViewState } from '../view/view-state';
import classes from './tracking.module.css';

const marks = scales.map((scale, value) => ({
  value,
  label: [0.5, 1, 2].includes(scale) ? `${scale}τ` : undefined,
}));

export function TrackingControls() {
  const { view, change } = useAnalysis();
  return (
    <div className={classes.controls}>
      <Choice
        name="Interactions"
        value={view.show}
        onChange={(show) => change({ show: show as ViewState['show'] })}
        data={[
          { value: 'AND', label: 'AND' },
          { value: 'OR', label: 'OR' },
          { value: 'BOTH', label: 'Both' },
        ]}
      />
      <Choice
        name="Reference"
        value={view.reference}
        onChange={(reference) => change({ reference: reference as ViewState['reference'] })}
        data={[
          { value: 'OUTPUT', label: 'Output' },
          { value: 'NEXT', label: 'Next layer' },
        ]}
      />
      <Choice
        name="One chart for each"
        value={view.by}
        onChange={(by) => change({ by: by as ViewState['by'] })}
        data={[
          { value: 'layer', label: 'Layer' },
          { value: 'order', label: 'Order' },
        ]}
      />
      <Threshold key={view.scale} />
    </div>
  );
}

function Threshold() {
  const { analysis, view, change } = useAnalysis();
  const [position, setPosition] = useState(Math.max(0, scales.indexOf(view.scale)));
  return (
    <div className={`${classes.control} ${classes.threshold}`}>
      <span className="eyebrow numeric">
        Threshold: {scales[position]} × τ, τ = {analysis.settings.salienceFraction} max|I|
      </span>
      <Slider
        size={4}
        thumbSize={16}
        thumbLabel="Threshold"
        aria-valuetext={`${scales[position]} times τ`}
        min={0}
        max={scales.length - 1}
        step={1}
        marks={marks}
        label={(at) => `${scales[at]} τ`}
        value={position}
        onChange={setPosition}
        onChangeEnd={(at) => change({ scale: scales[at] })}
        mb={18}
      />
    </div>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  onChange: (value: string) => void;
  data: { value: string; label: ReactNode }[];
}

export function Choice({ name, value, onChange, data }: ChoiceProps) {
  return (
    <div className={classes.control}>
      <span className="eyebrow" aria-hidden>
        {name}
      </span>
      <SegmentedControl
        size="xs"
        withItemsBorders={false}
        classNames={{ label: classes.segment }}
        aria-label={name}
        value={value}
        onChange={onChange}
        data={data}
      />
    </div>
  );
}
