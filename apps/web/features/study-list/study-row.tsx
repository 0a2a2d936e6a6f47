import { Anchor, Text } from '@mantine/core';
import type { StudySummaryFragment } from '@strata/graphql/operations';
import Link from 'next/link';
import classes from '../analysis-list/analysis-row.module.css';
import { Status } from '../analysis-state/status';
import { Moment } from '../number/moment';
import { ProgressLine } from '../run/progress-line';
import { kindWords } from '../study/study-words';
import own from './study-row.module.css';

interface Props {
  study: StudySummaryFragment;
  /** Whether the reader does not know yet which analysis it was made from. */
  namesBase?: boolean;
}

/** One study in a list: the whole row leads to it. */
export function StudyRow({ study, namesBase }: Props) {
  const isActive = study.status === 'QUEUED' || study.status === 'RUNNING';
  return (
    <li className={`panel ${classes.row} ${own.row}`}>
      <div className={classes.what}>
        <Link href={`/studies/${study.id}`} className={classes.name}>
          {study.name}
        </Link>
        <Text size="sm" c="dimmed">
          {kindWords[study.kind].question}
          {namesBase && (
            <>
              {' '}
              Of{' '}
              <Anchor component={Link} href={`/analyses/${study.base.id}`} className={own.base} c="dimmed">
                {study.base.name}
              </Anchor>
            </>
          )}
        </Text>
      </div>
      <div className={classes.state}>
        <Status status={study.status} />
        {isActive && <ProgressLine of={study} />}
      </div>
      <div className={classes.when}>
        <Moment at={study.createdAt} />
        <span>{study.createdBy?.name ?? 'A former member'}</span>
      </div>
    </li>
  );
}
