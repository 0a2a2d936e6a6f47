import { readOutputGame, readPerturbations, readSalient, type SalientAnalysis } from '@strata/database';
import {
  averageOverlap,
  averageSimilarity,
  averageTopOverlap,
  denseEffects,
  fitNoise,
  heldOutOverlap,
  meanEffects,
  meanOrder,
  orderDistribution,
  overlapByOrder,
  phasesOf,
  predictedStrengths,
  similarityByOrder,
  sparsifyTogether,
  stabilityByOrder,
  strengthsOf,
  type TopOverlapRow,
  topOverlap,
  untrainedSpindle,
} from '@strata/interaction-engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Data, rowId } from './api-world.ts';
import { baseSettings, openStudyWorld, type StudyWorld } from './study-world.ts';

const { playerCount: n, layers: hidden, sampleIndices } = baseSettings;
const layers = [...hidden, 'output'];

let world: StudyWorld;

beforeAll(async () => {
  world = await openStudyWorld();
});
afterAll(() => world.stop());

async function ask(id: string, selection: string): Promise<Data> {
  const query = `query ($id: ID!) { node(id: $id) { ... on Study { ${selection} } } }`;
  const { data, errors } = await world.owner.ask(query, { id });
  if (errors) throw new Error(errors[0].message);
  return data.node;
}

async function salient(analysisGlobalId: string): Promise<SalientAnalysis> {
  const found = await readSalient(rowId(analysisGlobalId));
  if (!found) throw new Error('The analysis has not finished.');
  return found;
}

describe('a study of generalisation', () => {
  let id: string;
  let shown: Data;

  beforeAll(async () => {
    ({ id } = await world.start('GENERALISATION', { generalisation: { jointly: false } }));
    await world.until(id, 'FINISHED');
    shown = await ask(
      id,
      `status stage progress { completedJobs totalJobs } settings { layers jointly draws } record { engineVersion seconds }
       networks { index role catalogueKey seed analysis { id name status study { id } settings { sampleIndices layers } } }
       result { __typename ... on GeneralisationResult { joint { maximumGap } topK { k }
         overlaps { network { index } layer layerIndex type order iou spread chance sampleCount leftOut }
         depth { network { index } layer type iou spread chance sampleCount tracking { completeness forgotten new } } } }`,
    );
  });

  it('runs an analysis of each other seed under the same settings, and finishes when they have', () => {
    expect(shown).toMatchObject({
      status: 'FINISHED',
      stage: 'DONE',
      settings: { layers: hidden, jointly: false, draws: null },
    });
    expect(shown.networks.map(({ catalogueKey, role }: Data) => [catalogueKey, role])).toEqual([
      ['mlp7-tic-tac-toe', 'BASE'],
      ['mlp7-tic-tac-toe-seed2', 'COMPARED'],
    ]);
    expect(shown.networks[1].analysis).toMatchObject({
      ...{ status: 'FINISHED', study: { id }, settings: { sampleIndices, layers: hidden } },
    });
    expect(shown.networks[0].analysis).toMatchObject({ id: world.baseId, study: null });
    const { completedJobs, totalJobs } = shown.progress;
    expect([completedJobs, totalJobs]).toEqual([totalJobs, hidden.length + 1 + sampleIndices.length + 1 + 1]);
  });

  it('stores what the engine says of the stored interactions, digit by digit', async () => {
    const [base, other] = await Promise.all(shown.networks.map(({ analysis }: Data) => salient(analysis.id)));
    for (const layer of layers) {
      const rows = base.samples.map((sample: Data, i: number) =>
        overlapByOrder(sample.interactions[layer], other.samples[i].interactions[layer], n),
      );
      const expected = averageOverlap(rows).map(({ order, ...row }) => ({ ...row, order: order || null }));
      for (const network of [null, { index: 1 }]) {
        const found = shown.result.overlaps.filter(
          (row: Data) => row.layer === layer && row.network?.index === network?.index,
        );
        expect(found).toHaveLength(3 * (n + 1));
        expect(found).toMatchObject(expected);
      }
    }
  });

  it('weighs orders along the depth, beside what the base forgets and newly encodes', () => {
    const depth = shown.result.depth.filter(({ type, network }: Data) => type === 'BOTH' && network);
    expect(depth.map(({ layer }: Data) => layer)).toEqual(layers);
    for (const { iou, chance, tracking } of depth) {
      expect(iou).toBeGreaterThan(chance);
      expect(iou).toBeLessThanOrEqual(1);
      expect(tracking.forgotten).toBeGreaterThanOrEqual(0);
    }
    expect(depth.at(-1).tracking).toMatchObject({ completeness: 1, forgotten: 0, new: 0 });
    expect(shown.result).toMatchObject({ joint: null, topK: [] });
  });

  it('keeps its analyses and networks out of the lists of the workspace', async () => {
    const { data } = await world.owner.ask(
      `query ($id: ID!) { workspace(id: $id) { analyses(first: 10) { edges { node { id } } }
         networks(first: 10) { edges { node { name } } } studies(first: 10) { edges { node { id } } } }
       catalogue { key } }`,
      { id: world.workspaceId },
    );
    expect(data.workspace.analyses.edges).toEqual([{ node: { id: world.baseId } }]);
    expect(data.workspace.networks.edges).toHaveLength(1);
    expect(data.workspace.studies.edges).toEqual([{ node: { id } }]);
    expect(data.catalogue.map(({ key }: Data) => key)).not.toContain('mlp7-tic-tac-toe-seed2');
  });
});

describe('a study of generalisation with joint extraction and a control', () => {
  let shown: Data;
  let controlId: string;

  beforeAll(async () => {
    const settings = { ...baseSettings, layers: ['fc1'], sampleIndices: [4, 5, 6, 7] };
    const input = { networkId: world.networkId, settings };
    const { analysis } = await world.owner.tell('startAnalysis', 'AnalysisInput', input, 'analysis { id }');
    controlId = analysis.id;
    await world.worker.until(rowId(controlId), 'FINISHED');
    const generalisation = { networks: ['mlp7-tic-tac-toe-seed2'], controlAnalysisId: controlId };
    const { id } = await world.start('GENERALISATION', { layers: [], generalisation });
    await world.until(id, 'FINISHED');
    shown = await ask(
      id,
      `settings { layers jointly } networks { index role analysis { id } } result { ... on GeneralisationResult {
         joint { sampleCount maximumGap objective lowerBound }
         topK { network { index role } share series type fraction k overlap spread chance sampleCount leftOut } } }`,
    );
  });

  async function game(analysisGlobalId: string, index: number) {
    const found = await readOutputGame(rowId(analysisGlobalId), index);
    if (!found) throw new Error('The game is gone.');
    return found;
  }

  it('splits both games of each sample together, with a certificate', async () => {
    expect(shown.settings).toEqual({ layers: [], jointly: true });
    expect(shown.networks.map(({ role }: Data) => role)).toEqual(['BASE', 'COMPARED', 'CONTROL']);
    const { sampleCount, maximumGap, objective, lowerBound } = shown.result.joint;
    expect(sampleCount).toBe(sampleIndices.length);
    expect(maximumGap).toBeLessThanOrEqual(0.01);
    expect(lowerBound).toBeLessThanOrEqual(objective);
  });

  it('stores how far the strongest agree, separate and joint, held against the control, as the engine says', async () => {
    const [base, compared, control] = shown.networks.map(({ analysis }: Data) => analysis.id);
    const rows: Record<string, TopOverlapRow[][]> = {
      '1 PAIR SEPARATE': [],
      '1 PAIR JOINT': [],
      '2 OF_COMMON SEPARATE': [],
      '2 OF_COMMON JOINT': [],
      '2 ALL_THREE SEPARATE': [],
      '2 ALL_THREE JOINT': [],
    };
    for (const index of sampleIndices.keys()) {
      const pair = [await game(base, index), await game(compared, index)];
      const apart = await game(control, index);
      const scaled = pair.map(({ values, meanOutputGap }) => values.map((value) => value / meanOutputGap));
      const kappas = pair.map(({ kappa, meanOutputGap }) => kappa / meanOutputGap);
      const { splits } = sparsifyTogether(scaled, { kappas, gammaBounds: [0.5, 0.5], tolerance: 0.01 });
      const separate = pair.map(({ andEffects: and, orEffects: or }) => ({ and, or }));
      const aside = { and: apart.andEffects, or: apart.orEffects };
      rows['1 PAIR SEPARATE'].push(topOverlap(separate));
      rows['1 PAIR JOINT'].push(topOverlap(splits));
      rows['2 OF_COMMON SEPARATE'].push(heldOutOverlap(separate, aside));
      rows['2 OF_COMMON JOINT'].push(heldOutOverlap(splits, aside));
      rows['2 ALL_THREE SEPARATE'].push(topOverlap([...separate, aside]));
      rows['2 ALL_THREE JOINT'].push(topOverlap([...splits, aside]));
    }
    for (const [place, samples] of Object.entries(rows)) {
      const found = shown.result.topK.filter(
        ({ network, share, series }: Data) => `${network.index} ${share} ${series}` === place,
      );
      const expected = averageTopOverlap(samples);
      expect(found).toHaveLength(expected.length);
      expected.forEach(({ type, fraction, k, overlap, chance }, i) => {
        expect(found[i]).toMatchObject({ type, fraction, k, chance });
        expect(found[i].overlap).toBeCloseTo(overlap ?? Number.NaN, 12);
      });
    }
  });

  it('fails with a sentence when the control is deleted before it is needed', async () => {
    const { id } = await world.start('GENERALISATION', {
      layers: [],
      generalisation: { controlAnalysisId: controlId },
    });
    await world.owner.tell('deleteAnalysis', 'DeleteAnalysisInput', { analysisId: controlId }, 'deletedId');
    expect((await world.until(id, 'FAILED')).failure).toMatch(
      /^The analysis of "MLP-7 .*", which the study needs, was deleted\.$/,
    );
  });
});

describe('a study of dynamics', () => {
  let shown: Data;
  const moments = ['untrained', 'epoch-5', 'epoch-20', null];

  beforeAll(async () => {
    const { id } = await world.start('DYNAMICS', { dynamics: { trainingSamplesPerClass: 2 } });
    await world.until(id, 'FINISHED');
    shown = await ask(
      id,
      `settings { layers trainingSamplesPerClass countedSubsets }
       networks { index checkpoint epoch trainingLoss heldOutLoss analysis { id network { hash } }
         trainingAnalysis { id settings { samplePart layers } samples(first: 10) { edges { node { target sample { part label } } } } } }
       result { ... on DynamicsResult { untrainedShares
         checkpoints { network { index checkpoint } layer epoch lossGap meanOrder noiseVariance noiseLimit fitError sampleCount
           orders { order positive negative positiveSpread share predicted } }
         phases { layer boundary gapMinimum gapOpens lag }
         similarity { network { index } layer sign order similarity spread classCount leftOut } } }`,
    );
  });

  it('runs an analysis of the output at every checkpoint, and of training samples of the same classes', () => {
    expect(shown.settings).toEqual({ layers: [], trainingSamplesPerClass: 2, countedSubsets: 'SALIENT' });
    expect(shown.networks.map(({ checkpoint }: Data) => checkpoint)).toEqual([null, ...moments.slice(0, -1)]);
    expect(new Set(shown.networks.map(({ analysis }: Data) => analysis.network.hash)).size).toBe(4);
    for (const { trainingAnalysis } of shown.networks) {
      expect(trainingAnalysis.settings).toEqual({ samplePart: 'TRAINING', layers: [] });
      const samples = trainingAnalysis.samples.edges.map(({ node }: Data) => node);
      expect(samples).toHaveLength(4);
      for (const { target, sample } of samples) expect(sample).toEqual({ part: 'TRAINING', label: target });
    }
  });

  it('stores strengths by order, what theory predicts of them, and the phases, as the engine says', async () => {
    const inOrder = [1, 2, 3, 0].map((index) => shown.networks[index]);
    const lists = await Promise.all(
      inOrder.map(async ({ analysis }) =>
        (await salient(analysis.id)).samples.map(({ interactions }) => interactions.output),
      ),
    );
    const { checkpoints, phases } = shown.result;
    expect(checkpoints.map(({ network }: Data) => network.checkpoint)).toEqual(moments);
    const converged = lists[3].map((list) => {
      const { and, or } = denseEffects(list, n);
      return and.map((effect, mask) => effect + or[mask]);
    });
    lists.forEach((samples, i) => {
      const { positive, negative } = orderDistribution(samples, n);
      const strengths = strengthsOf(orderDistribution(samples, n));
      const fitted = fitNoise(strengths, (noise) => predictedStrengths(converged, noise, 'SALIENT'));
      expect(checkpoints[i]).toMatchObject({
        ...{ layer: 'output', epoch: inOrder[i].epoch, meanOrder: meanOrder(strengths), sampleCount: 4 },
        ...{ noiseVariance: fitted?.noiseVariance, fitError: fitted?.error, noiseLimit: fitted?.limit },
        lossGap: inOrder[i].heldOutLoss - inOrder[i].trainingLoss,
      });
      checkpoints[i].orders.forEach((row: Data, m: number) => {
        expect(row.positive).toBeCloseTo(positive[m + 1], 12);
        expect(row.negative).toBeCloseTo(negative[m + 1], 12);
        expect(row.predicted).toBe(fitted?.predicted[m + 1]);
      });
    });
    const timeline = checkpoints.map(({ epoch, meanOrder: order, lossGap }: Data) => {
      return { time: epoch, meanOrder: order, lossGap };
    });
    expect(phases).toEqual([{ layer: 'output', ...phasesOf(timeline) }]);
    expect(shown.result.untrainedShares).toEqual([...untrainedSpindle(n).subarray(1)]);
  });

  it('compares class means over training and held-out samples, at every checkpoint', async () => {
    const { analysis, trainingAnalysis } = shown.networks[1];
    const [seen, unseen] = await Promise.all([salient(trainingAnalysis.id), salient(analysis.id)]);
    const meanOf = ({ samples }: SalientAnalysis, label: number) =>
      meanEffects(
        samples.filter(({ target }) => target === label).map(({ interactions }) => interactions.output),
        n,
      );
    const rows = [0, 1].map((label) => similarityByOrder(meanOf(seen, label), meanOf(unseen, label)));
    const expected = averageSimilarity(rows);
    const found = shown.result.similarity.filter(({ network }: Data) => network.index === 1);
    expect(found).toHaveLength(3 * (n + 1));
    expected.forEach(({ similarity, order, ...row }, i) => {
      expect(found[i]).toMatchObject({ ...row, order: order || null });
      if (similarity === null) expect(found[i].similarity).toBeNull();
      else expect(found[i].similarity).toBeCloseTo(similarity, 12);
    });
  });
});

describe('a study of stability', () => {
  let id: string;
  let shown: Data;
  const stability = { noise: 0.05, draws: 3, seed: 7 };

  beforeAll(async () => {
    ({ id } = await world.start('STABILITY', { layers: ['fc4'], stability }));
    await world.until(id, 'FINISHED');
    shown = await ask(
      id,
      `settings { layers noise draws seed solvedAfresh } record { backend sampleSeconds } progress { completedJobs totalJobs }
       result { ... on StabilityResult {
         stability { variant layer type order stability spread instability interactionCount zeroDeviations sampleCount leftOut }
         depth { variant layer type instability tracking { forgotten new } } } }`,
    );
  });

  it('is a job for each sample and a conclusion, with every choice beside its numbers', () => {
    expect(shown.settings).toEqual({ layers: ['fc4'], ...stability, solvedAfresh: true });
    expect(shown.progress).toEqual({ completedJobs: 5, totalJobs: 5 });
    expect(shown.record.backend).toMatch(/^wasm/);
    expect(shown.record.sampleSeconds).toBeGreaterThan(0);
  });

  it('stores what the engine says of the stored draws, for both ways of splitting them', async () => {
    const stored = await readPerturbations(rowId(id));
    expect(stored).toHaveLength(2 * sampleIndices.length);
    for (const layer of ['fc4', 'output']) {
      for (const [variant, column] of [
        ['KEPT', 'kept'],
        ['SOLVED', 'solved'],
      ] as const) {
        const samples = stored
          .filter(({ layerName }) => layerName === layer)
          .map(({ types, masks, ...effects }) => ({
            interactions: masks.map((mask, i) => ({ type: types[i], mask, effect: 0 })),
            draws: [0, 1, 2].map((draw) =>
              (effects[column] ?? new Float64Array()).slice(draw * masks.length, (draw + 1) * masks.length),
            ),
          }));
        const expected = stabilityByOrder(samples, n).map(({ order, ...row }) => ({
          ...row,
          order: order || null,
        }));
        const found = shown.result.stability.filter(
          (row: Data) => row.layer === layer && row.variant === variant,
        );
        expect(found).toMatchObject(expected);
        expect(found.some((row: Data) => row.stability > 0)).toBe(true);
      }
    }
    expect(shown.result.depth).toHaveLength(2 * 2 * 3);
  });

  it('keeps what is salient on the clean input, and moves it with the noise', async () => {
    const clean = await salient(world.baseId);
    for (const { sampleIndex, layerName, masks, types, kept } of await readPerturbations(rowId(id))) {
      const listed = clean.samples[sampleIndex].interactions[layerName];
      expect(masks).toEqual(listed.map(({ mask }) => mask));
      expect(types).toEqual(listed.map(({ type }) => type));
      listed.forEach(({ effect }, i) => {
        const draws = [0, 1, 2].map((draw) => kept[draw * masks.length + i]);
        expect(new Set(draws).size).toBe(3);
        for (const draw of draws) expect(Math.abs(draw - effect)).toBeLessThan(20);
      });
    }
  });

  it('comes to the same digits with the same seed, and to others with another', async () => {
    const again = await world.start('STABILITY', { layers: ['fc4'], stability });
    const other = await world.start('STABILITY', {
      layers: [],
      stability: { ...stability, seed: 8, solvedAfresh: false },
    });
    await Promise.all([world.until(again.id, 'FINISHED'), world.until(other.id, 'FINISHED')]);
    const digits = async (one: string) =>
      (await readPerturbations(rowId(one))).filter(({ layerName }) => layerName === 'output');
    expect(await digits(again.id)).toEqual(await digits(id));
    const others = await digits(other.id);
    expect(others[0].solved).toBeNull();
    expect(others[0].kept).not.toEqual((await digits(id))[0].kept);
  });
});

describe('a study whose worker is killed with −9', () => {
  it('loses nothing, and comes to the digits of one that was left alone', async () => {
    const stability = { noise: 0.02, draws: 12, seed: 3 };
    const alone = await world.start('STABILITY', { stability });
    await world.until(alone.id, 'FINISHED');
    const { id } = await world.start('STABILITY', { stability });
    const done = async () => {
      const statement =
        'SELECT count(*)::int FROM "StudySample" WHERE "studyId" = $1 AND "finishedAt" IS NOT NULL';
      return (await world.worker.database.query(statement, [rowId(id)]))[0].count;
    };
    await expect.poll(done, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
    await world.worker.killWorkers('SIGKILL');
    await world.worker.startWorker().ready;
    await world.until(id, 'FINISHED');
    expect(await readPerturbations(rowId(id))).toEqual(await readPerturbations(rowId(alone.id)));
    const found =
      'result { ... on StabilityResult { stability { layer variant type order stability spread } } }';
    expect(await ask(id, found)).toEqual(await ask(alone.id, found));
  });
});

describe('a study that does not come to its end', () => {
  const many = { generalisation: { jointly: false } };

  it('is cancelled with its analyses, once', async () => {
    const { id: studyId } = await world.start('GENERALISATION', many);
    const cancel = () =>
      world.owner.tell(
        'cancelStudy',
        'CancelStudyInput',
        { studyId },
        'study { status networks { analysis { id status } } }',
      );
    const { study, errors } = await cancel();
    expect(errors).toEqual([]);
    expect(study.status).toBe('CANCELLED');
    expect(study.networks.map(({ analysis }: Data) => analysis.status)).toEqual(['FINISHED', 'CANCELLED']);
    expect((await cancel()).errors).toMatchObject([{ code: 'INVALID', field: 'studyId' }]);
  });

  it('fails with a sentence when one of its analyses fails, is cancelled or is deleted', async () => {
    const { database } = world.worker;
    const failureOf = async (studyId: string) => (await world.until(studyId, 'FAILED')).failure;
    const child = async (studyId: string) =>
      (await ask(studyId, 'networks { analysis { id } }')).networks[1].analysis.id;
    const failing = await world.start('GENERALISATION', many);
    await database.query(`UPDATE "Analysis" SET "networkHash" = 'another' WHERE id = $1`, [
      rowId(await child(failing.id)),
    ]);
    expect(await failureOf(failing.id)).toMatch(/^Its analysis "MLP-7 .* failed\. The weights .*another/);
    const cancelled = await world.start('GENERALISATION', many);
    const cancel = { analysisId: await child(cancelled.id) };
    await world.owner.tell('cancelAnalysis', 'CancelAnalysisInput', cancel, 'analysis { status }');
    expect(await failureOf(cancelled.id)).toMatch(/ was cancelled\.$/);
    const deleted = await world.start('DYNAMICS');
    const remove = { analysisId: await child(deleted.id) };
    await world.owner.tell('deleteAnalysis', 'DeleteAnalysisInput', remove, 'deletedId');
    expect(await failureOf(deleted.id)).toMatch(/ was deleted\.$/);
    const { networks } = await ask(
      deleted.id,
      'networks { analysis { status } trainingAnalysis { status } }',
    );
    expect(networks[1].analysis).toBeNull();
    for (const { analysis, trainingAnalysis } of networks.slice(2))
      for (const { status } of [analysis, trainingAnalysis])
        expect(['CANCELLED', 'FINISHED']).toContain(status);
  });

  it('is deleted with its analyses, and with its base', async () => {
    const { database } = world.worker;
    const count = async (table: string, column: string, id: string) =>
      (await database.query(`SELECT count(*)::int FROM "${table}" WHERE "${column}" = $1`, [rowId(id)]))[0]
        .count;
    const { id: studyId } = await world.start('GENERALISATION', many);
    expect(await count('Analysis', 'studyId', studyId)).toBe(1);
    const { deletedId, base } = await world.owner.tell(
      'deleteStudy',
      'DeleteStudyInput',
      { studyId },
      'deletedId base { id }',
    );
    expect([deletedId, base.id]).toEqual([studyId, world.baseId]);
    expect(await count('Analysis', 'studyId', studyId)).toBe(0);
    const input = { analysisId: world.baseId };
    await world.owner.tell('deleteAnalysis', 'DeleteAnalysisInput', input, 'deletedId');
    expect(await count('Study', 'baseId', world.baseId)).toBe(0);
    const [{ left }] = await database.query('SELECT count(*)::int AS left FROM "Analysis"');
    expect(left).toBe(0);
  });
});
