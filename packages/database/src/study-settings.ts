export type StudyKind = 'GENERALISATION' | 'STABILITY' | 'DYNAMICS';

/** Every choice a study was made under, as kept in Study.settings; those of another kind are left out. */
export interface StudySettings {
  /** Without the output, which is always there as the last. */
  layers: string[];
  jointly?: boolean;
  /** σ, in units of the network's input. */
  noise?: number;
  draws?: number;
  seed?: number;
  solvedAfresh?: boolean;
  trainingSamplesPerClass?: number;
  countedSubsets?: 'SALIENT' | 'ALL';
}
