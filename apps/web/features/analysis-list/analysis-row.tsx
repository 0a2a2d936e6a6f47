import { Text } from '@mantine/core';
import type { AnalysisSummaryFragment } from '@strata/graphql/operations';
import { IconMessage } from '@tabler/icons-react';
import Link from 'next/link';
import { Status } from '../analysis-state/status';
import { counted } from '../number/format';
import { Moment } from '../number/moment';
import { ProgressLine } from '../run/progress-line';
import classes from './analysis-row.module.css';

/** One analysis in the list: the whole row leads to it. */
export function AnalysisRow({ analysis }: { analysis: AnalysisSummaryFragment }) {
  const { settings, network, dataSet, findingCount } = analysis;
  const isActive = analysis.status === 'QUEUED' || analysis.status === 'RUNNING';
  return (
    <li className={`panel ${classes.row}`}>
      <div className={classes.what}>
        <Link href={`/analyses/${analysis.id}`} className={classes.name}>
          {analysis.name}
        </Link>
        <Text size="sm" c="dimmed" className="numeric">
          {network.name} · {dataSet.name} · {counted(settings.sampleIndices.length, 'sample')},{' '}
          {counted(settings.layers.length, 'layer')}, {counted(settings.playerCount, 'player')}
        </Text>
      </div>
      <div className={classes.state}>
        <Status status={analysis.status} />
        {isActive && <ProgressLine of={analysis} />}
      </div>
      <div className={classes.when}>
        <Moment at={analysis.createdAt} />
        <span>{analysis.createdBy?.name ?? 'A former member'}</span>
        {findingCount > 0 && (
          <span className={classes.findings}>
            <IconMessage size={14} stroke={1.6} aria-hidden /> {counted(findingCount, 'finding')}
          </span>
        )}
      </div>
    </li>
  );
}
