'use client';
import { NativeSelect } from '@mantine/core';
import type { TrackedType } from '@strata/graphql/operations';
import classes from '../tracking/tracking.module.css';
import { Choice } from '../tracking/tracking-controls';
import { useStudy } from './study-context';
import { networkWords } from './study-words';

export function TypeControl() {
  const { view, change } = useStudy();
  return (
    <Choice
      name="Interactions"
      value={view.type}
      onChange={(type) => change({ type: type as TrackedType })}
      data={[
        { value: 'AND', label: 'AND' },
        { value: 'OR', label: 'OR' },
        { value: 'BOTH', label: 'Both' },
      ]}
    />
  );
}

export function LayerControl() {
  const { study, view, change } = useStudy();
  const layers = layersOf(study.settings.layers);
  if (layers.length < 2) return null;
  return (
    <Picker
      name="Layer"
      value={view.layer ?? output}
      onChange={(layer) => change({ layer: layer === output ? null : layer })}
      data={layers.map((layer) => ({ value: layer, label: layer }))}
    />
  );
}

export function NetworkControl() {
  const { study, view, change } = useStudy();
  const others = study.networks.filter(({ role }) => role === 'COMPARED');
  if (others.length < 2) return null;
  return (
    <Picker
      name="Compared with"
      value={String(view.network ?? '')}
      onChange={(network) => change({ network: network === '' ? null : Number(network) })}
      data={[
        { value: '', label: 'All together' },
        ...others.map((network) => ({
          value: String(network.index),
          label: networkWords(network, study.networks),
        })),
      ]}
    />
  );
}

/** The name that the network's own output has everywhere. */
export const output = 'output';

/** The layers of a study with the output as the last. */
export function layersOf(layers: readonly string[]): string[] {
  return [...layers.filter((layer) => layer !== output), output];
}

interface PickerProps {
  name: string;
  value: string;
  onChange: (value: string) => void;
  data: { value: string; label: string }[];
}

function Picker({ name, value, onChange, data }: PickerProps) {
  return (
    <div className={classes.control}>
      <span className="eyebrow" aria-hidden>
        {name}
      </span>
      <NativeSelect
        size="xs"
        aria-label={name}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={data}
      />
    </div>
  );
}
