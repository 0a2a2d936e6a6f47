'use client';
import { problemAt } from '../api/problems';
import { FieldGroup } from '../new-analysis/field-group';
import type { SharedProps } from '../new-analysis/shared-props';
import { counted } from '../number/format';
import { SampleGallery } from './sample-gallery';
import { SampleTools } from './sample-tools';

/** Held-out samples, picked one by one or in one go. */
export function SampleChoice({ draft, change, network, problems }: SharedProps) {
  const { dataSet } = network;
  const select = (sampleIndices: number[]) => change({ sampleIndices: sampleIndices.sort((a, b) => a - b) });

  function toggle(index: number) {
    const chosen = new Set(draft.sampleIndices);
    if (!chosen.delete(index)) chosen.add(index);
    select([...chosen]);
  }

  return (
    <FieldGroup
      legend="Samples"
      hint={`${counted(draft.sampleIndices.length, 'sample')} chosen of the ${counted(dataSet.sampleCount, 'held-out sample')} of ${dataSet.name}.`}
      problem={problemAt(problems, 'settings.sampleIndices')}
    >
      <SampleTools dataSet={dataSet} onSelect={select} />
      <SampleGallery dataSet={dataSet} chosen={draft.sampleIndices} onToggle={toggle} />
    </FieldGroup>
  );
}
