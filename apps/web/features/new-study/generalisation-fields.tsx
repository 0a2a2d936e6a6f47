'use client';
import { Stack, Switch } from '@mantine/core';
import { problemAt } from '../api/problems';
import { FieldGroup } from '../new-analysis/field-group';
import classes from '../new-analysis/new-analysis.module.css';
import { Option } from '../new-analysis/option';
import { percent } from '../number/format';
import { ControlChoice } from './control-choice';
import type { SharedStudyProps } from './shared-study-props';

/** What the base is compared with. */
export function GeneralisationFields({ draft, change, base, problems }: SharedStudyProps) {
  const keys = base.comparableNetworks.map(({ key }) => key);

  /** Always in the order in which they are offered: the first is the one that is extracted jointly. */
  function toggle(key: string) {
    const chosen = new Set(draft.networks);
    if (!chosen.delete(key)) chosen.add(key);
    change({ networks: keys.filter((each) => chosen.has(each)) });
  }

  return (
    <>
      <FieldGroup
        legend="Compared with"
        hint={`Networks trained for the same task as ${base.network.name}; up to 5.`}
        problem={problemAt(problems, 'generalisation.networks')}
      >
        {keys.length === 0 && `There is no other network for ${base.dataSet.name}.`}
        <div className={classes.networks}>
          {base.comparableNetworks.map(({ key, name, accuracy }) => (
            <Option
              key={key}
              type="checkbox"
              name="network"
              label={name}
              checked={draft.networks.includes(key)}
              onChange={() => toggle(key)}
            >
              <strong>{name}</strong>
              <span className="numeric">
                {percent(accuracy)} accurate
                {draft.jointly &&
                  draft.networks.includes(key) &&
                  `, ${splitWords(draft.networks.indexOf(key))}`}
              </span>
            </Option>
          ))}
        </div>
      </FieldGroup>
      <FieldGroup legend="Beyond">
        <Stack gap="lg">
          <Switch
            label="Extract jointly too"
            description="Splits the base and the first of these networks together, so that both use the same interactions where they can; any further network is held out."
            checked={draft.jointly}
            onChange={(event) => change({ jointly: event.currentTarget.checked })}
          />
          {draft.jointly && <ControlChoice draft={draft} change={change} base={base} problems={problems} />}
        </Stack>
      </FieldGroup>
    </>
  );
}

/** Only the first is split together with the base. */
function splitWords(place: number): string {
  return place === 0 ? 'split jointly' : 'held out';
}
