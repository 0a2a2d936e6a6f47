import { NumberInput, Radio, Stack } from '@mantine/core';
import { problemAt } from '../api/problems';
import { FieldGroup } from '../new-analysis/field-group';
import classes from '../new-analysis/new-analysis.module.css';
import { Option } from '../new-analysis/option';
import { short } from '../number/format';
import type { SharedStudyProps } from './shared-study-props';

/** Which moments of training, and beside what. */
export function DynamicsFields({ draft, change, base, problems }: SharedStudyProps) {
  const names = base.checkpoints.flatMap(({ checkpoint }) => checkpoint ?? []);

  /** Always in the order of training. */
  function toggle(name: string) {
    const chosen = new Set(draft.checkpoints);
    if (!chosen.delete(name)) chosen.add(name);
    change({ checkpoints: names.filter((each) => chosen.has(each)) });
  }

  return (
    <>
      <FieldGroup
        legend="Checkpoints"
        hint={`Earlier moments in the training of ${base.network.name}; its end is always there as the last.`}
        problem={problemAt(problems, 'dynamics.checkpoints')}
      >
        {names.length === 0 && 'No earlier moment of its training is known.'}
        <div className={classes.layers}>
          {base.checkpoints.map(({ key, checkpoint, epoch, heldOutLoss }) => (
            <Option
              key={key}
              type="checkbox"
              name="checkpoint"
              label={checkpoint ?? key}
              className={classes.layer}
              checked={draft.checkpoints.includes(checkpoint ?? '')}
              onChange={() => toggle(checkpoint ?? '')}
            >
              <strong>{epoch === 0 ? 'Untrained' : `Epoch ${epoch}`}</strong>
              <span className="numeric">loss {short(heldOutLoss)}</span>
            </Option>
          ))}
        </div>
      </FieldGroup>
      <FieldGroup legend="Beside them">
        <Stack gap="lg">
          <NumberInput
            label="Training samples of each class"
            description="To see how far training and held-out samples agree; 0 to 20, 0 for not at all"
            maw={460}
            value={draft.trainingSamplesPerClass}
            onChange={(trainingSamplesPerClass) => change({ trainingSamplesPerClass })}
            error={problemAt(problems, 'dynamics.trainingSamplesPerClass')}
          />
          <Radio.Group
            label="Subsets that count towards the prediction"
            value={draft.countedSubsets}
            onChange={(value) => change({ countedSubsets: value === 'ALL' ? 'ALL' : 'SALIENT' })}
          >
            <Stack gap={8} mt={8}>
              <Radio value="SALIENT" label="Those salient at the end of training" />
              <Radio value="ALL" label="All" />
            </Stack>
          </Radio.Group>
        </Stack>
      </FieldGroup>
    </>
  );
}
