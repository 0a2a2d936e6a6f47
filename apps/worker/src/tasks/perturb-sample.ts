import {
  type AnalysisRun,
  effectsOfSamples,
  isStudyRunning,
  type NewPerturbation,
  openStudyRun,
  openStudySample,
  type RunSample,
  readEffects,
  readFinishedRun,
  readRunSamples,
  recordPerturbation,
  type StudyRun,
} from '@strata/database';
import { PermanentFailure } from '../computations/permanent-failure.ts';
import type { CleanLayer, PerturbedGames } from '../computations/study/perturb-games.ts';
import { expectSameEngine } from './expect-same-engine.ts';
import { probesOf, subjectOf } from './subject-of.ts';
import type { Task } from './task.ts';

/** Plays the games of one sample again under every draw of noise, and reads what was salient. */
export const perturbSample: Task<'perturb-sample'> = async ({ studyId, studySampleId }, workshop) => {
  const study = await openStudyRun(studyId);
  const index = await openStudySample(studySampleId);
  if (!study || index === undefined) return;
  expectSameEngine(study);
  const base = await readFinishedRun(study.baseId);
  if (!base?.baseline) throw new PermanentFailure('The analysis that the study is made from has no result.');
  const sample = (await readRunSamples(base.id))[index];
  const layers = await cleanLayersOf(study, base, sample);
  const began = performance.now();
  const draws: PerturbedGames[] = [];
  const request = await requestOf(study, base, base.baseline, sample);
  for (let draw = 0; draw < (study.settings.draws ?? 0); draw++) {
    // a lost event must not let a cancelled study compute to its end
    if (!(await isStudyRunning(studyId))) return;
    const seed = seedOf(study.settings.seed ?? 0, index, draw);
    draws.push(await workshop.compute('perturbGames', { ...request, layers, seed }, workshop.signal));
  }
  const seconds = (performance.now() - began) / 1000;
  const [{ backend }] = draws;
  await recordPerturbation(studyId, studySampleId, perturbationsOf(layers, draws), { seconds, backend });
};

async function cleanLayersOf(study: StudyRun, base: AnalysisRun, { id }: RunSample): Promise<CleanLayer[]> {
  const effects = new Map((await readEffects(id)).map((stored) => [stored.layerId, stored]));
  const salient = Map.groupBy(await effectsOfSamples([id], 1), ({ layerId }) => layerId);
  return base.layers
    .filter(({ name }) => study.layers.includes(name))
    .flatMap(({ id: layerId, name, meanOutputGap }) => {
      const stored = effects.get(layerId);
      if (!stored) return [];
      const { values, andEffects: and, orEffects: or } = stored;
      const interactions = (salient.get(layerId) ?? []).map(({ type, mask, effect }) => ({
        type,
        mask,
        effect,
      }));
      return [{ name, values, effects: { and, or }, interactions, meanOutputGap: meanOutputGap ?? 0 }];
    });
}

async function requestOf(
  { settings, layers }: StudyRun,
  base: AnalysisRun,
  baseline: Float32Array,
  { sampleIndex, target, players }: RunSample,
) {
  const { kappaFraction, tolerance, iterationLimit } = base.settings;
  const probes = await probesOf(base);
  return {
    ...subjectOf(base),
    ...{ sampleIndex, target, baseline, deviation: settings.noise ?? 0 },
    players: players.length > 0 ? players : base.players,
    probes: probes.filter(({ layer }) => layers.includes(layer)),
    splitting: settings.solvedAfresh ? { kappaFraction, tolerance, iterationLimit } : null,
  };
}

/** Another for every sample and draw, so that none repeats the noise of its neighbour. */
function seedOf(seed: number, sample: number, draw: number): number {
  return Math.imul(Math.imul(seed ^ 0x9e3779b1, 0x85ebca6b) ^ sample, 0xc2b2ae35) ^ draw;
}

function perturbationsOf(layers: readonly CleanLayer[], draws: readonly PerturbedGames[]): NewPerturbation[] {
  return layers.map(({ name, interactions }, i) => {
    const solved = draws.flatMap((draw) => draw.layers[i].solved ?? []);
    return {
      layerName: name,
      types: interactions.map(({ type }) => type),
      masks: interactions.map(({ mask }) => mask),
      kept: joined(draws.map((draw) => draw.layers[i].kept)),
      solved: solved.length === draws.length ? joined(solved) : null,
    };
  });
}

function joined(arrays: readonly Float64Array[]): Float64Array {
  return Float64Array.from(arrays.flatMap((array) => [...array]));
}
