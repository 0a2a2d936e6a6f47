import { NumberInput, Switch } from '@mantine/core';
import { problemAt } from '../api/problems';
import classes from '../new-analysis/advanced-choice.module.css';
import { FieldGroup } from '../new-analysis/field-group';
import type { SharedStudyProps } from './shared-study-props';

const fields = [
  { field: 'noise', label: 'σ of the noise', says: 'In units of the input, above 0 and up to 1', step: 0.01 },
  { field: 'draws', label: 'Draws', says: 'Of each sample, from 2 to 256', step: 1 },
  { field: 'seed', label: 'Seed of the noise', says: 'The same seed draws the same noise', step: 1 },
] as const;

/** How much noise, and how often. */
export function StabilityFields({ draft, change, problems }: SharedStudyProps) {
  return (
    <FieldGroup legend="Noise" hint="Normal noise is added to the input before it is masked.">
      <div className={classes.numbers}>
        {fields.map(({ field, label, says, step }) => (
          <NumberInput
            key={field}
            label={label}
            description={says}
            step={step}
            decimalScale={8}
            value={draft[field]}
            onChange={(value) => change({ [field]: value })}
            error={problemAt(problems, `stability.${field}`)}
          />
        ))}
      </div>
      <Switch
        mt="lg"
        label="Solve the split afresh for each draw"
        description="Beside keeping γ and δ of the clean input, where effects move linearly with the values. It takes most of the time."
        checked={draft.solvedAfresh}
        onChange={(event) => change({ solvedAfresh: event.currentTarget.checked })}
      />
    </FieldGroup>
  );
}
