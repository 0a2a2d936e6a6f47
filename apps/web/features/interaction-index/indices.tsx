'use client';
import { Select, Skeleton, Stack } from '@mantine/core';
import { type IndexKind, IndicesDocument } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { Failure } from '../api/failure';
import { useLatest } from '../api/use-latest';
import interactions from '../interaction/interactions.module.css';
import { SamplePlayers } from '../sample/sample-players';
import { SampleSelect } from '../sample/sample-select';
import { sampleWords } from '../sample/sample-words';
import { Choice } from '../tracking/tracking-controls';
import { IndexFigure } from './index-figure';
import { indexKinds, indexWords } from './index-words';

/** What the interactions of one sample at one layer say of single players and of pairs. */
export function Indices({ kind }: { kind: IndexKind }) {
  const { analysis, view } = useAnalysis();
  const index = view.sample ?? view.selection?.sampleIndex ?? 0;
  const layer = view.layer ?? analysis.layers.at(-1)?.name ?? 'output';
  const { data, isStale, error, refetch } = useLatest(IndicesDocument, {
    variables: { id: analysis.id, index, layer, kind },
  });
  const node = data?.node;
  const sample = node && 'sample' in node ? node.sample : null;
  const name = sample ? sampleWords(sample.index, sample.targetName) : '';
  return (
    <div className={kind === 'SHAPLEY_VALUE' ? interactions.grid : interactions.stacked}>
      <Stack gap="lg" miw={0}>
        <IndexControls kind={kind} layer={layer} index={index} />
        {error && !sample && <Failure error={error} retry={() => refetch()} />}
        {!sample && !error && <Skeleton h={420} />}
        {sample?.extraction && (
          <IndexFigure
            kind={kind}
            extraction={sample.extraction}
            names={sample.players.map((player) => playerWords(player, analysis.dataSet.kind))}
            where={`${name} at ${layer}`}
            isStale={isStale}
          />
        )}
      </Stack>
      <section className={`panel ${interactions.selected}`} style={{ padding: 16 }} aria-label="Sample">
        <div className={interactions.drawing}>
          {sample ? (
            <SamplePlayers
              name={name}
              sample={sample.sample}
              dataSet={analysis.dataSet}
              players={sample.players}
            />
          ) : (
            <Skeleton style={{ aspectRatio: 1 }} h="auto" />
          )}
        </div>
      </section>
    </div>
  );
}

function IndexControls({ kind, layer, index }: { kind: IndexKind; layer: string; index: number }) {
  const { analysis, change } = useAnalysis();
  return (
    <section className={interactions.filters} aria-label="Choose the index">
      <div className={interactions.wide}>
        <Choice
          name="Index"
          value={kind}
          onChange={(to) => change({ index: to as IndexKind })}
          data={indexKinds.map((value) => ({ value, label: indexWords[value].name }))}
        />
      </div>
      <Select
        size="xs"
        label="At layer"
        allowDeselect={false}
        data={analysis.layers.map(({ name }) => name)}
        value={layer}
        onChange={(to) => change({ layer: to })}
      />
      <SampleSelect
        label="Of sample"
        allowDeselect={false}
        value={index}
        onChange={(sample) => change({ sample })}
      />
    </section>
  );
}

/** Attributes go by their name; patches by the number that is drawn on them. */
function playerWords({ index, name }: { index: number; name: string }, kind: string): string {
  return kind === 'TABLE' ? name : String(index);
}
