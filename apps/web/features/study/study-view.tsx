'use client';
import { useQuery, useSubscription } from '@apollo/client/react';
import { Container } from '@mantine/core';
import { StudyChangedDocument, StudyDocument } from '@strata/graphql/operations';
import { useEffect } from 'react';
import { Failure } from '../api/failure';
import { LostConnection } from '../api/lost-connection';
import { RunLoading } from '../run/run-loading';
import { Absent } from '../shell/absent';
import { usePageTitle } from '../shell/use-page-title';
import { StudyEnded } from '../study-state/study-ended';
import { StudyRunning } from '../study-state/study-running';
import type { FullStudy } from './study-context';
import { StudyHeader } from './study-header';
import { StudyResult } from './study-result';

/** A study in whatever state it is. */
export function StudyView({ studyId }: { studyId: string }) {
  const { data, error, refetch } = useQuery(StudyDocument, {
    variables: { id: studyId },
    fetchPolicy: 'cache-and-network',
  });
  const node = data?.node;
  const study = node && 'kind' in node ? (node as FullStudy) : null;
  const status = study?.status;
  const isActive = status === 'QUEUED' || status === 'RUNNING';
  useSubscription(StudyChangedDocument, { variables: { studyId }, skip: !isActive });
  usePageTitle(study?.name);

  // the record is there once it has finished
  useEffect(() => {
    if (status === 'FINISHED') refetch();
  }, [status, refetch]);

  if (data && !study) return <Absent noun="study" />;
  if (error && !study)
    return (
      <Container py="xl">
        <Failure error={error} retry={() => refetch()} />
      </Container>
    );
  if (!study) return <RunLoading noun="study" size={1240} />;
  return (
    <Container size={1240} py="lg" px={{ base: 'md', sm: 'lg' }}>
      <StudyHeader study={study} />
      {isActive && <StudyRunning study={study} />}
      {(status === 'FAILED' || status === 'CANCELLED') && <StudyEnded study={study} />}
      {status === 'FINISHED' && <StudyResult study={study} />}
      <LostConnection />
    </Container>
  );
}
