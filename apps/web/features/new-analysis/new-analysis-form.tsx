'use client';
import { TextInput } from '@mantine/core';
import { type NetworkCardFragment, StartAnalysisDocument } from '@strata/graphql/operations';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Problems, problemAt } from '../api/problems';
import { useAction } from '../api/use-action';
import { PlayerChoice } from '../player-choice/player-choice';
import { QuotePanel } from '../quote/quote-panel';
import { useQuote } from '../quote/use-quote';
import { SampleChoice } from '../sample-choice/sample-choice';
import { AdvancedChoice } from './advanced-choice';
import { type Draft, draftFor, draftLike, inputOf, numberFields, type Precedent } from './draft';
import { LayerChoice } from './layer-choice';
import { NetworkChoice } from './network-choice';
import classes from './new-analysis.module.css';

const shownAtFields = [
  'name',
  'settings.layers',
  'settings.sampleIndices',
  ...numberFields.map((f) => `settings.${f}`),
];

interface Props {
  networks: NetworkCardFragment[];
  /** The analysis whose settings to begin from. */
  like: Precedent | null;
}

/** Network, layers, samples, players, settings; beside them what it would cost. */
export function NewAnalysisForm({ networks, like }: Props) {
  const router = useRouter();
  const [draft, setDraft] = useState<Draft>(() => firstDraft({ networks, like }));
  const network = networks.find(({ id }) => id === draft.networkId) ?? networks[0];
  const quoted = useQuote(draft);
  const start = useAction(StartAnalysisDocument, (data) => data.startAnalysis);
  const problems = start.problems.length > 0 ? start.problems : quoted.problems;

  function change(part: Partial<Draft>) {
    start.clear();
    setDraft((now) => ({ ...now, ...part }));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { input } = inputOf(draft);
    const done = input && (await start.run({ input }));
    if (done?.analysis) router.push(`/analyses/${done.analysis.id}`);
  }

  const shared = { draft, change, network, problems };
  return (
    <form onSubmit={submit} className={classes.form} aria-label="New analysis" noValidate>
      <div className={classes.fields}>
        <NetworkChoice
          networks={networks}
          value={network.id}
          onChange={(next) => {
            start.clear();
            setDraft({ ...draftFor(next), name: draft.name });
          }}
        />
        <LayerChoice {...shared} />
        <SampleChoice key={network.dataSet.id} {...shared} />
        <PlayerChoice {...shared} />
        <AdvancedChoice {...shared} />
      </div>
      <div className={classes.side}>
        <QuotePanel quoted={quoted} action="Start analysis" isStarting={start.busy}>
          <TextInput
            label="Name"
            placeholder={`${network.name}, ${draft.sampleIndices.length} samples`}
            description="Left empty, it is named after the network."
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={problemAt(problems, 'name')}
          />
          <Problems problems={problems} fields={shownAtFields} />
        </QuotePanel>
      </div>
    </form>
  );
}

function firstDraft({ networks, like }: Props): Draft {
  const isHere = like && networks.some(({ id }) => id === like.network.id);
  return isHere ? draftLike(like) : draftFor(networks[0]);
}
