'use client';
import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack } from '@mantine/core';
import { StabilityDocument } from '@strata/graphql/operations';
import { Failure } from '../api/failure';
import { Section } from '../results/section';
import { useStudy } from '../study/study-context';
import { LayerControl, TypeControl } from '../study/study-controls';
import classes from '../tracking/tracking.module.css';
import { InstabilityDepthFigure } from './instability-depth-figure';
import { StabilityFigure } from './stability-figure';
import { StabilityMap } from './stability-map';

/** How much interactions move when noise is added to the input. */
export function Stability() {
  const { study } = useStudy();
  const { data, error, refetch } = useQuery(StabilityDocument, { variables: { id: study.id } });
  const node = data?.node;
  const result = node && 'result' in node ? node.result : null;
  if (error && !result) return <Failure error={error} retry={() => refetch()} />;
  if (!result || !('stability' in result)) return <Skeleton h={900} />;
  const { noise, draws } = study.settings;
  return (
    <Section
      id="stability"
      title="Under noise"
      lead={`An interaction is as stable as its mean is large against its deviation over ${draws} draws of normal noise, σ = ${noise}: |E I| / Std I, mean over the interactions that are salient on the clean input.`}
    >
      <Stack gap={32}>
        <div className={classes.controls}>
          <TypeControl />
          <LayerControl />
        </div>
        <StabilityFigure rows={result.stability} />
        <StabilityMap rows={result.stability} />
        <InstabilityDepthFigure rows={result.depth} />
      </Stack>
    </Section>
  );
}
