'use client';
import { Skeleton, Stack } from '@mantine/core';
import { GeneralisationDocument } from '@strata/graphql/operations';
import { Failure } from '../api/failure';
import { useLatest } from '../api/use-latest';
import { Section } from '../results/section';
import { useStudy } from '../study/study-context';
import { LayerControl, NetworkControl, TypeControl } from '../study/study-controls';
import classes from '../tracking/tracking.module.css';
import { OverlapDepthFigure } from './overlap-depth-figure';
import { OverlapFigure } from './overlap-figure';
import { OverlapMap } from './overlap-map';
import { TopKSection } from './top-k-section';

/** Whether other networks hold the same interactions, beside what chance would give. */
export function Generalisation() {
  const { study, view } = useStudy();
  const { data, isStale, error, refetch } = useLatest(GeneralisationDocument, {
    variables: { id: study.id, type: view.type },
  });
  const node = data?.node;
  const result = node && 'result' in node && node.result && 'overlaps' in node.result ? node.result : null;
  return (
    <>
      <Section
        id="overlap"
        title="The same interactions"
        lead="Of the salient interactions that either network holds, the share that both hold (IoU), mean over the samples. Few sets of low order exist, so some agree by chance: how many, the dashed line says."
      >
        <Stack gap={32}>
          <div className={classes.controls}>
            <TypeControl />
            <LayerControl />
            <NetworkControl />
          </div>
          {error && !result && <Failure error={error} retry={() => refetch()} />}
          {!error && !result && <Skeleton h={1100} />}
          {result && (
            <>
              <OverlapFigure rows={result.overlaps} isStale={isStale} />
              <OverlapMap rows={result.overlaps} isStale={isStale} />
              <OverlapDepthFigure rows={result.depth} />
            </>
          )}
        </Stack>
      </Section>
      {result && <TopKSection rows={result.topK} joint={result.joint} />}
    </>
  );
}
