import type { StudyKind, StudyMemberFragment, StudyRole, StudyStage } from '@strata/graphql/operations';

interface KindWords {
  name: string;
  question: string;
  says: string;
  /** What happens in each of its stages; a stage that it does not have is left out. */
  stages: { stage: StudyStage; name: string; says: string }[];
}

export const kinds: readonly StudyKind[] = ['GENERALISATION', 'STABILITY', 'DYNAMICS'];

export const kindWords: Record<StudyKind, KindWords> = {
  GENERALISATION: {
    name: 'Generalisation',
    question: 'Do other seeds hold the same interactions?',
    says: 'Compares salient sets with those of other networks for the same task, order by order and layer by layer, beside what chance would give.',
    stages: [
      { stage: 'ANALYSES', name: 'Analyses', says: 'The other networks are analysed on the same samples.' },
      {
        stage: 'SAMPLES',
        name: 'Joint extraction',
        says: 'Two networks are split together, sample by sample.',
      },
      { stage: 'CONCLUSION', name: 'Conclusion', says: 'Overlap and chance over all samples.' },
    ],
  },
  STABILITY: {
    name: 'Stability',
    question: 'How stable are they under noise?',
    says: 'Adds noise to the inputs again and again, and measures how much each interaction moves against how strong it is.',
    stages: [
      {
        stage: 'SAMPLES',
        name: 'Draws',
        says: 'Noise is added, the masked inputs are run again, sample by sample.',
      },
      { stage: 'CONCLUSION', name: 'Conclusion', says: 'Stability over all draws and samples.' },
    ],
  },
  DYNAMICS: {
    name: 'Dynamics',
    question: 'How was it learned?',
    says: 'Follows strengths by order through the checkpoints of its training, beside what theory predicts and the gap between losses.',
    stages: [
      {
        stage: 'ANALYSES',
        name: 'Analyses',
        says: 'Every checkpoint is analysed, on these and on training samples.',
      },
      {
        stage: 'CONCLUSION',
        name: 'Conclusion',
        says: 'Predictions are fitted, phases and similarities measured.',
      },
    ],
  },
};

export const roleWords: Record<StudyRole, string> = {
  BASE: 'base',
  COMPARED: 'compared',
  CHECKPOINT: 'checkpoint',
  CONTROL: 'control, another task',
};

type Named = Pick<StudyMemberFragment, 'index' | 'name' | 'role'>;

/** What sets a network of a study apart from its base: `Seed 2`; in full where that is another architecture. */
export function networkWords(network: Named, networks: readonly Named[]): string {
  const base = networks[0];
  const prefix = `${base?.name}, `;
  const short = network.name.startsWith(prefix) ? network.name.slice(prefix.length) : network.name;
  const words = network.role === 'CONTROL' ? `Control: ${short}` : short;
  return words[0].toUpperCase() + words.slice(1);
}
