import { Button, Group } from '@mantine/core';
import { problemAt } from '../api/problems';
import { FieldGroup } from '../new-analysis/field-group';
import classes from '../new-analysis/new-analysis.module.css';
import { Option } from '../new-analysis/option';
import type { SharedStudyProps } from './shared-study-props';

/** Layers of the analysis that are studied too. */
export function StudyLayers({ draft, change, base, problems }: SharedStudyProps) {
  const names = base.settings.layers;
  const hint =
    draft.kind === 'DYNAMICS'
      ? 'Each needs probes of its own at every checkpoint. The output is always there.'
      : 'Those of the analysis. The output is always there as the last.';

  /** Always in the order of the network, however they were clicked. */
  function toggle(layer: string) {
    const chosen = new Set(draft.layers);
    if (!chosen.delete(layer)) chosen.add(layer);
    change({ layers: names.filter((name) => chosen.has(name)) });
  }

  return (
    <FieldGroup legend="Layers" hint={hint} problem={problemAt(problems, 'layers')}>
      <div className={classes.layers}>
        {names.map((name) => (
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
          </Option>
        ))}
      </div>
      <Group gap={6} mt="xs">
        <Button size="compact-xs" variant="subtle" onClick={() => change({ layers: names })}>
          All layers
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => change({ layers: [] })}>
          Only the output
        </Button>
      </Group>
    </FieldGroup>
  );
}
