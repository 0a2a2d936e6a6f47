'use client';
import { NumberInput, Switch } from '@mantine/core';
import { problemAt } from '../api/problems';
import { Disclosure } from '../shell/disclosure';
import classes from './advanced-choice.module.css';
import { draftFor, type numberFields } from './draft';
import type { SharedProps } from './shared-props';

const fields: { field: (typeof numberFields)[number]; label: string; says: string; step: number }[] = [
  { field: 'kappaFraction', label: 'κ', says: 'Of |v(x) − v(x_∅)|, from 0 to 0.5', step: 0.01 },
  { field: 'salienceFraction', label: 'τ', says: 'Of max|I|, above 0 and up to 1', step: 0.01 },
  { field: 'tolerance', label: 'Tolerance', says: 'Relative duality gap, from 1e-6 to 0.01', step: 0.001 },
  {
    field: 'iterationLimit',
    label: 'Iteration limit',
    says: 'Of the split of one sample at one layer',
    step: 1000,
  },
  { field: 'probeSeed', label: 'Seed of the probes', says: 'Chooses their training samples', step: 1 },
  { field: 'probeTrainingCount', label: 'Training samples of the probes', says: 'From 100', step: 100 },
];

/** The settings of the method; open by itself where one of them is not as proposed, or at fault. */
export function AdvancedChoice({ draft, change, network, problems }: SharedProps) {
  const proposed = draftFor(network);
  const isOwn =
    draft.pooling !== proposed.pooling || fields.some(({ field }) => draft[field] !== proposed[field]);
  const isAtFault = fields.some(({ field }) => problemAt(problems, `settings.${field}`));
  return (
    <Disclosure label="Advanced settings" startsOpen={isOwn} mustOpen={isAtFault}>
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
            error={problemAt(problems, `settings.${field}`)}
          />
        ))}
        <Switch
          mt="lg"
          label="Pooling"
          description="Averages features above 4,096 entries over positions before the probe"
          checked={draft.pooling}
          onChange={(event) => change({ pooling: event.currentTarget.checked })}
        />
      </div>
    </Disclosure>
  );
}
