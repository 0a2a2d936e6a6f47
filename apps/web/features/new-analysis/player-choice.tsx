'use client';
import { NumberInput, Radio, Stack } from '@mantine/core';
import type { Baseline, PlayerScheme } from '@strata/graphql/operations';
import { baselineWords, schemeWords } from '../analysis/settings-words';
import { problemAt } from '../api/problems';
import { FieldGroup } from './field-group';
import classes from './new-analysis.module.css';
import { PlayersPreview } from './players-preview';
import type { SharedProps } from './shared-props';

/** What is masked together, how many such players there are, and what a masked one becomes. */
export function PlayerChoice({ draft, change, network, problems }: SharedProps) {
  const isTable = network.dataSet.kind === 'TABLE';
  const schemes: PlayerScheme[] = isTable ? ['ATTRIBUTES'] : ['VARIANCE', 'GRID', 'FOREGROUND'];
  const subsets = Number(draft.playerCount) > 0 ? (2 ** Number(draft.playerCount)).toLocaleString('en') : '–';
  return (
    <FieldGroup
      legend="Players and baseline"
      hint="The parts of an input that are kept or masked, in every combination."
    >
      <div className={classes.players}>
        <Stack gap="lg">
          <Radio.Group
            label="Players"
            value={draft.playerScheme}
            onChange={(scheme) => change({ playerScheme: scheme as PlayerScheme })}
            error={problemAt(problems, 'settings.playerScheme')}
          >
            <Stack gap="xs" mt={8}>
              {schemes.map((scheme) => (
                <Radio
                  key={scheme}
                  value={scheme}
                  label={schemeWords[scheme].name}
                  description={schemeWords[scheme].says}
                />
              ))}
            </Stack>
          </Radio.Group>
          <NumberInput
            label="Number of players"
            description={`From 2 to 16: ${subsets} subsets of each sample`}
            w={300}
            maw="100%"
            min={2}
            max={16}
            clampBehavior="none"
            value={draft.playerCount}
            disabled={isTable}
            onChange={(playerCount) => change({ playerCount })}
            error={problemAt(problems, 'settings.playerCount')}
          />
          <Radio.Group
            label="Baseline"
            value={draft.baseline}
            onChange={(baseline) => change({ baseline: baseline as Baseline })}
            error={problemAt(problems, 'settings.baseline')}
          >
            <Stack gap="xs" mt={8}>
              {(['MEAN', 'ZERO'] as const).map((baseline) => (
                <Radio
                  key={baseline}
                  value={baseline}
                  label={baselineWords[baseline].name}
                  description={baselineWords[baseline].says}
                />
              ))}
            </Stack>
          </Radio.Group>
        </Stack>
        <PlayersPreview draft={draft} dataSet={network.dataSet} />
      </div>
    </FieldGroup>
  );
}
