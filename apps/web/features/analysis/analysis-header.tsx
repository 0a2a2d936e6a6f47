import { Anchor, Group, Title } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { counted } from '../number/format';
import { Moment } from '../number/moment';
import { AnalysisActions } from './analysis-actions';
import type { FullAnalysis } from './analysis-context';
import classes from './analysis-header.module.css';
import { digestOf } from './settings-words';
import { Status } from './status';

export function AnalysisHeader({ analysis }: { analysis: FullAnalysis }) {
  const { workspace, network, dataSet, settings } = analysis;
  return (
    <header className={classes.header}>
      <Anchor component={Link} href={`/workspaces/${workspace.id}`} size="sm" c="dimmed">
        {workspace.name}
      </Anchor>
      <Group justify="space-between" align="flex-start" gap="md" mt={4}>
        <Title order={1} className={classes.title}>
          {analysis.name}
        </Title>
        <AnalysisActions analysis={analysis} />
      </Group>
      <dl className={classes.digest}>
        <Fact name="Status">
          <Status status={analysis.status} />
        </Fact>
        <Fact name="Network">{network.name}</Fact>
        <Fact name="Data set">{dataSet.name}</Fact>
        <Fact name="Size">
          {counted(settings.sampleIndices.length, 'sample')}, {counted(settings.layers.length, 'layer')}
        </Fact>
        <Fact name="Settings">{digestOf(settings)}</Fact>
        <Fact name="Started">
          {analysis.createdBy?.name ?? 'A former member'}, <Moment at={analysis.createdAt} />
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="numeric">{children}</dd>
    </div>
  );
}
