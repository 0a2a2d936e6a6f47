'use client';
import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { ControlChoicesDocument } from '@strata/graphql/operations';
import { problemAt } from '../api/problems';
import type { SharedStudyProps } from './shared-study-props';

/** An analysis of another task: what agreement would be without a task in common. */
export function ControlChoice({ draft, change, base, problems }: SharedStudyProps) {
  const { data } = useQuery(ControlChoicesDocument, { variables: { workspaceId: base.workspace.id } });
  const analyses = data?.workspace?.analyses.edges.map(({ node }) => node) ?? [];
  const fitting = analyses.filter(
    ({ id, status, settings }) =>
      id !== base.id && status === 'FINISHED' && settings.playerCount === base.settings.playerCount,
  );
  return (
    <Select
      label="Control"
      placeholder="None"
      description={`A finished analysis with ${base.settings.playerCount} players, best of another task; its samples stand beside these by position.`}
      maw={460}
      clearable
      data={fitting.map(({ id, name }) => ({ value: id, label: name }))}
      value={draft.controlAnalysisId}
      onChange={(controlAnalysisId) => change({ controlAnalysisId })}
      error={problemAt(problems, 'generalisation.controlAnalysisId')}
    />
  );
}
