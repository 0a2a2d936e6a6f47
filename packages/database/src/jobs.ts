// The one readable list of jobs: what a worker can be asked to do, and what each needs to know.

export interface Jobs {
  /** Fit a linear probe on one layer of an analysis, unless it is stored already. */
  'fit-probe': { analysisId: string; layerId: string };
  /** Choose players, baseline and targets; measure v(x) and v(x_∅) of all samples at all layers. */
  'prepare-samples': { analysisId: string };
  /** Run the masked inputs of one sample, split the values of every layer, store both. */
  'extract-sample': { analysisId: string; sampleId: string };
  /** Salience and tracking over all samples; the last job of an analysis. */
  'track-analysis': { analysisId: string };
  /** Play the games of one sample of a study's base again under every draw of noise. */
  'perturb-sample': { studyId: string; studySampleId: string };
  /** Split one sample's games of two networks together. */
  'extract-jointly': { studyId: string; studySampleId: string };
  /** What all analyses and samples of a study say together; its last job. */
  'conclude-study': { studyId: string };
}

export type JobName = keyof Jobs;

/** A job on its way: its name and what it needs to know. */
export type JobOrder = { [Name in JobName]: { job: Name; payload: Jobs[Name] } }[JobName];
