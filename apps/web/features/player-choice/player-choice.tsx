'use client';
import { NumberInput, Stack } from '@mantine/core';
import type { PlayerScheme } from '@strata/graphql/operations';
import { baselineWords, schemeWords } from '../analysis/settings-words';
import { problemAt } from '../api/problems';
import { FieldGroup } from '../new-analysis/field-group';
import type { SharedProps } from '../new-analysis/shared-props';
import classes from './player-choice.module.css';
import { PlayersPreview } from './players-preview';
import { WordsChoice } from './words-choice';

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
          <WordsChoice
            label="Players"
            values={schemes}
            words={schemeWords}
            value={draft.playerScheme}
            onChange={(playerScheme) => change({ playerScheme })}
            error={problemAt(problems, 'settings.playerScheme')}
          />
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
          <WordsChoice
            label="Baseline"
            values={['MEAN', 'ZERO']}
            words={baselineWords}
            value={draft.baseline}
            onChange={(baseline) => change({ baseline })}
            error={problemAt(problems, 'settings.baseline')}
          />
        </Stack>
        <PlayersPreview draft={draft} dataSet={network.dataSet} />
      </div>
    </FieldGroup>
  );
}
