import {
  type OutputGame,
  openStudyRun,
  openStudySample,
  readFinishedRun,
  readOutputGame,
  recordJoint,
  type StudyNetworkRow,
} from '@strata/database';
import { PermanentFailure } from '../computations/permanent-failure.ts';
import { expectSameEngine } from './expect-same-engine.ts';
import type { Task } from './task.ts';

/** Splits the output's games of one sample of the base and the first compared network together. */
export const extractJointly: Task<'extract-jointly'> = async ({ studyId, studySampleId }, workshop) => {
  const study = await openStudyRun(studyId);
  const index = await openStudySample(studySampleId);
  if (!study || index === undefined) return;
  expectSameEngine(study);
  const base = await readFinishedRun(study.baseId);
  if (!base) throw new PermanentFailure('The analysis that the study is made from has no result.');
  const [first, second, ...rest] = study.networks;
  const apart = [];
  for (const network of rest) {
    const { andEffects: and, orEffects: or } = await requireGame(network, index);
    apart.push({ networkIndex: network.index, effects: { and, or } });
  }
  const { tolerance, iterationLimit } = base.settings;
  const request = {
    pair: [await requireGame(first, index), await requireGame(second, index)] as [OutputGame, OutputGame],
    ...{ comparedIndex: second.index, apart, tolerance, iterationLimit },
  };
  const began = performance.now();
  const joint = await workshop.compute('extractTogether', request, workshop.signal);
  await recordJoint(studyId, studySampleId, joint, { seconds: (performance.now() - began) / 1000 });
};

async function requireGame({ analysisId, name }: StudyNetworkRow, index: number): Promise<OutputGame> {
  const game = analysisId && (await readOutputGame(analysisId, index));
  if (game) return game;
  throw new PermanentFailure(`The analysis of "${name}", which the study needs, was deleted.`);
}
