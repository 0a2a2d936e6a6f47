'use client';
import { useQuery, useSubscription } from '@apollo/client/react';
import { Container } from '@mantine/core';
import { AnalysisChangedDocument, AnalysisDocument } from '@strata/graphql/operations';
import { useEffect } from 'react';
import { Ended } from '../analysis-state/ended';
import { Running } from '../analysis-state/running';
import { Failure } from '../api/failure';
import { LostConnection } from '../api/lost-connection';
import { Results } from '../results/results';
import { RunLoading } from '../run/run-loading';
import { Absent } from '../shell/absent';
import { usePageTitle } from '../shell/use-page-title';
import type { FullAnalysis } from './analysis-context';
import { AnalysisHeader } from './analysis-header';

/** An analysis in whatever state it is. */
export function AnalysisView({ analysisId }: { analysisId: string }) {
  const { data, error, refetch } = useQuery(AnalysisDocument, {
    variables: { id: analysisId },
    fetchPolicy: 'cache-and-network',
  });
  const node = data?.node;
  const analysis = node && 'layers' in node ? (node as FullAnalysis) : null;
  const isActive = analysis?.status === 'QUEUED' || analysis?.status === 'RUNNING';
  useSubscription(AnalysisChangedDocument, { variables: { analysisId }, skip: !isActive });

  usePageTitle(analysis?.name);

  const status = analysis?.status;
  useEffect(() => {
    if (status === 'FINISHED') refetch();
  }, [status, refetch]);

  if (data && !analysis) return <Absent noun="analysis" />;
  if (error && !analysis)
    return (
      <Container py="xl">
        <Failure error={error} retry={() => refetch()} />
      </Container>
    );
  if (!analysis) return <RunLoading noun="analysis" size={1440} />;
  return (
    <Container size={1440} py="lg" px={{ base: 'md', sm: 'lg' }}>
      <AnalysisHeader analysis={analysis} />
      {isActive && <Running analysis={analysis} />}
      {(status === 'FAILED' || status === 'CANCELLED') && <Ended analysis={analysis} />}
      {status === 'FINISHED' && analysis.record && <Results analysis={analysis} />}
      <LostConnection />
    </Container>
  );
}
