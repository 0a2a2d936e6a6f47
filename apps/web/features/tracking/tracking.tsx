'use client';
import { Skeleton, Stack } from '@mantine/core';
import { TrackingDocument } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { Failure } from '../api/failure';
import { useLatest } from '../api/use-latest';
import { Section } from '../results/section';
import { CellDetail } from './cell-detail';
import { ProbeFigure } from './probe-figure';
import { RatioFigure } from './ratio-figure';
import { StrengthFigure } from './strength-figure';
import classes from './tracking.module.css';
import { TrackingControls } from './tracking-controls';

/** What every layer shares with its reference, what is newly emerged there, and what is forgotten. */
export function Tracking() {
  const { analysis, view } = useAnalysis();
  const { reference, average, scale } = view;
  const { data, isStale, error, refetch } = useLatest(TrackingDocument, {
    variables: { id: analysis.id, reference, average, thresholdScale: scale },
  });
  const node = data?.node;
  const rows = node && 'tracking' in node ? node.tracking : null;

  return (
    <Section
      id="tracking"
      title="Through the layers"
      lead="Each layer’s salient interactions, matched one by one with those of its reference. Strengths are sums of |I| in log-odds, mean over the samples."
    >
      <Stack gap={32}>
        <TrackingControls />
        {error && !rows && <Failure error={error} retry={() => refetch()} />}
        {!rows && !error && <Skeleton h={560} />}
        {rows && (
          <>
            <StrengthFigure rows={rows} isStale={isStale} />
            <CellDetail rows={rows} />
            <div className={classes.pair}>
              <RatioFigure rows={rows} isStale={isStale} />
              <ProbeFigure />
            </div>
          </>
        )}
      </Stack>
    </Section>
  );
}
