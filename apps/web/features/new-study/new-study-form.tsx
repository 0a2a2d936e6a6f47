'use client';
import { TextInput } from '@mantine/core';
import { StartStudyDocument } from '@strata/graphql/operations';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Problems, problemAt } from '../api/problems';
import { useAction } from '../api/use-action';
import classes from '../new-analysis/new-analysis.module.css';
import { QuotePanel } from '../quote/quote-panel';
import { kindWords } from '../study/study-words';
import { DynamicsFields } from './dynamics-fields';
import { GeneralisationFields } from './generalisation-fields';
import { KindChoice } from './kind-choice';
import { StabilityFields } from './stability-fields';
import { layersFor, type StudyBase, type StudyDraft, studyInputOf } from './study-draft';
import { StudyLayers } from './study-layers';
import { useStudyQuote } from './use-study-quote';

const shownAtFields = [
  'name',
  'layers',
  ...['networks', 'controlAnalysisId'].map((field) => `generalisation.${field}`),
  ...['noise', 'draws', 'seed'].map((field) => `stability.${field}`),
  ...['checkpoints', 'trainingSamplesPerClass'].map((field) => `dynamics.${field}`),
];

const fieldsOf = {
  GENERALISATION: GeneralisationFields,
  STABILITY: StabilityFields,
  DYNAMICS: DynamicsFields,
};

/** The question, its few settings; beside them what it would cost. */
export function NewStudyForm({ base, initial }: { base: StudyBase; initial: StudyDraft }) {
  const router = useRouter();
  const [draft, setDraft] = useState(initial);
  const quoted = useStudyQuote(draft);
  const start = useAction(StartStudyDocument, (data) => data.startStudy);
  const problems = start.problems.length > 0 ? start.problems : quoted.problems;
  const OwnFields = fieldsOf[draft.kind];

  function change(part: Partial<StudyDraft>) {
    start.clear();
    setDraft((now) => ({ ...now, ...part }));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { input } = studyInputOf(draft);
    const done = input && (await start.run({ input }));
    if (done?.study) router.push(`/studies/${done.study.id}`);
  }

  const shared = { draft, change, base, problems };
  return (
    <form onSubmit={submit} className={classes.form} aria-label="New study" noValidate>
      <div className={classes.fields}>
        <KindChoice value={draft.kind} onChange={(kind) => change({ kind, layers: layersFor(base, kind) })} />
        <OwnFields {...shared} />
        <StudyLayers {...shared} />
      </div>
      <div className={classes.side}>
        <QuotePanel quoted={quoted} action="Start study" isStarting={start.busy}>
          <TextInput
            label="Name"
            placeholder={kindWords[draft.kind].name}
            description="Left empty, it is named after its question."
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
