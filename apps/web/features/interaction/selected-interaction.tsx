'use client';
import { Skeleton } from '@mantine/core';
import { type AnalysisSampleHeadFragment, SampleDrawingDocument } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { Failure } from '../api/failure';
import { useLatest } from '../api/use-latest';
import { MarkButton } from '../finding/mark-button';
import { exact } from '../number/format';
import { SamplePlayers } from '../sample/sample-players';
import { sampleWords } from '../sample/sample-words';
import { colourOf } from '../theme/palette';
import { useTrajectory } from '../trajectory/use-trajectory';
import type { Selection } from '../view/view-state';
import classes from './interactions.module.css';
import { meaningOf, setOf } from './set-words';
import { TypeMark } from './type-mark';

/** One interaction: its players on its sample, and its exact effect. */
export function SelectedInteraction({ selection }: { selection: Selection }) {
  const { analysis } = useAnalysis();
  const { data, error, refetch } = useLatest(SampleDrawingDocument, {
    variables: { id: analysis.id, index: selection.sampleIndex },
  });
  const node = data?.node;
  const sample = node && 'sample' in node ? node.sample : null;
  if (error) return <Failure error={error} retry={() => refetch()} />;

  return (
    <section
      className={`panel ${classes.selected}`}
      id="interaction"
      aria-label="Selected interaction"
      style={{ padding: 16 }}
    >
      <div className={classes.drawing}>
        {sample ? (
          <SamplePlayers
            name={sampleWords(sample.index, sample.targetName)}
            sample={sample.sample}
            dataSet={analysis.dataSet}
            players={sample.players}
            selected={selection.players}
            colour={colourOf(meaningOf(selection.type))}
          />
        ) : (
          <Skeleton style={{ aspectRatio: 1 }} h="auto" />
        )}
      </div>
      <Facts selection={selection} sample={sample} />
      <MarkButton anchor={{ kind: 'INTERACTION', ...selection }} isLabelled />
    </section>
  );
}

function Facts({ selection, sample }: { selection: Selection; sample: AnalysisSampleHeadFragment | null }) {
  const { analysis } = useAnalysis();
  const { points, isStale } = useTrajectory(selection);
  const point = isStale ? undefined : points?.find(({ layer }) => layer === selection.layer);
  return (
    <dl className={classes.facts}>
      <dt>
        <TypeMark type={selection.type} />
      </dt>
      <dd className="numeric">
        {setOf(selection.players)}, order {selection.players.length}
      </dd>
      <dt>Layer</dt>
      <dd>{selection.layer}</dd>
      <dt>Effect</dt>
      <dd className="exact">{exact(point?.effect)}</dd>
      <dt>τ of the layer</dt>
      <dd className="exact">{exact(point?.threshold)}</dd>
      <dt>Sample</dt>
      <dd className="numeric">
        {sample && `${sample.index} (number ${sample.sample.index} of the held-out part)`}
      </dd>
      <dt>{sample?.targetIsLabel === false ? 'Prediction read' : 'Label read'}</dt>
      <dd>{sample?.targetName}</dd>
      <dt>Predicted</dt>
      <dd>{typeof sample?.predicted === 'number' ? analysis.dataSet.classNames[sample.predicted] : '–'}</dd>
    </dl>
  );
}
