import { Anchor, Group, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { Status } from '../analysis-state/status';
import { Digest } from '../facts/digest';
import { counted } from '../number/format';
import { Moment } from '../number/moment';
import { AnalysisActions } from './analysis-actions';
import type { FullAnalysis } from './analysis-context';
import classes from './analysis-header.module.css';
import { digestOf } from './settings-words';

export function AnalysisHeader({ analysis }: { analysis: FullAnalysis }) {
  const { workspace, study, network, dataSet, settings } = analysis;
  const samples = counted(settings.sampleIndices.length, 'sample');
  const layers = counted(settings.layers.length, 'layer');
  const author = analysis.createdBy?.name ?? 'A former member';
  return (
    <header className={classes.header}>
      <Text component="nav" size="sm" c="dimmed" aria-label="Where this analysis belongs">
        <Anchor component={Link} href={`/workspaces/${workspace.id}`} c="dimmed" inherit>
          {workspace.name}
        </Anchor>
        {study && (
          <>
            {' '}
            / made for the study{' '}
            <Anchor component={Link} href={`/studies/${study.id}`} c="dimmed" underline="always" inherit>
              {study.name}
            </Anchor>
          </>
        )}
      </Text>
      <Group justify="space-between" align="flex-start" gap="md" mt={4}>
        <Title order={1} className={classes.title}>
          {analysis.name}
        </Title>
        <AnalysisActions analysis={analysis} />
      </Group>
      <Digest
        facts={[
          ['Status', <Status key="status" status={analysis.status} />],
          ['Network', network.name],
          ['Data set', dataSet.name],
          ['Size', `${samples}, ${layers}`],
          ['Settings', digestOf(settings)],
          [
            'Started',
            <span key="start">
              {author}, <Moment at={analysis.createdAt} />
            </span>,
          ],
        ]}
      />
    </header>
  );
}
