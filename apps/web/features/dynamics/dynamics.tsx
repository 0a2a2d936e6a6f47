'use client';
import { Skeleton, Stack } from '@mantine/core';
import { DynamicsDocument } from '@strata/graphql/operations';
import { Failure } from '../api/failure';
import { useLatest } from '../api/use-latest';
import { Section } from '../results/section';
import { useStudy } from '../study/study-context';
import { LayerControl, layersOf, output } from '../study/study-controls';
import classes from '../tracking/tracking.module.css';
import { CheckpointsFigure } from './checkpoints-figure';
import { NoiseFigure } from './noise-figure';
import { PhasesFigure } from './phases-figure';
import { SimilarityFigure } from './similarity-figure';

/** How strengths by order change while the network learns. */
export function Dynamics() {
  const { study, view } = useStudy();
  const layer = view.layer ?? output;
  const { data, isStale, error, refetch } = useLatest(DynamicsDocument, {
    variables: { id: study.id, layer },
  });
  const node = data?.node;
  const result = node && 'result' in node && node.result && 'checkpoints' in node.result ? node.result : null;
  const phases = result?.phases.find((each) => each.layer === layer);
  return (
    <Section
      id="dynamics"
      title="Through the training"
      lead="The strength of each order at every checkpoint, salient interactions only, beside what theory predicts for a network whose weights are as noisy as σ² says."
    >
      <Stack gap={32}>
        {layersOf(study.settings.layers).length > 1 && (
          <div className={classes.controls}>
            <LayerControl />
          </div>
        )}
        {error && !result && <Failure error={error} retry={() => refetch()} />}
        {!error && !result && <Skeleton h={1100} />}
        {result && (
          <>
            <CheckpointsFigure
              moments={result.checkpoints}
              untrainedShares={result.untrainedShares}
              isStale={isStale}
            />
            <PhasesFigure moments={result.checkpoints} phases={phases} isStale={isStale} />
            <NoiseFigure moments={result.checkpoints} isStale={isStale} />
            <SimilarityFigure rows={result.similarity} isStale={isStale} />
          </>
        )}
      </Stack>
    </Section>
  );
}
