import { Button, Group } from '@mantine/core';
import { problemAt } from '../api/problems';
import { FieldGroup } from './field-group';
import classes from './new-analysis.module.css';
import { Option } from './option';
import type { SharedProps } from './shared-props';

export function LayerChoice({ draft, change, network, problems }: SharedProps) {
  const names = network.layers.map(({ name }) => name);

  /** Always in the order of the network, however they were clicked. */
  function toggle(layer: string) {
    const chosen = new Set(draft.layers);
    if (!chosen.delete(layer)) chosen.add(layer);
    change({ layers: names.filter((name) => chosen.has(name)) });
  }

  return (
    <FieldGroup
      legend="Layers"
      hint="A linear probe reads each of them. The network’s own output is always there as the last."
      problem={problemAt(problems, 'settings.layers')}
    >
      <div className={classes.layers}>
        {network.layers.map(({ name, operator, shape }) => (
          <Option
            key={name}
            type="checkbox"
            name="layer"
            label={name}
            className={classes.layer}
            checked={draft.layers.includes(name)}
            onChange={() => toggle(name)}
          >
            <strong>{name}</strong>
            <span className="numeric">
              {operator} {shape.join('×')}
            </span>
          </Option>
        ))}
      </div>
      <Group gap={6} mt="xs">
        <Button size="compact-xs" variant="subtle" onClick={() => change({ layers: names })}>
          All layers
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => change({ layers: [] })}>
          No layers
        </Button>
      </Group>
    </FieldGroup>
  );
}
