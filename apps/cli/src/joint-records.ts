import {
  averageTopOverlap,
  maximumEffect,
  type SparseInteraction,
  salientInteractions,
  type TopOverlapRow,
} from '@strata/interaction-engine';
import { computedInOrder, threadCount } from './computed-in-order.ts';
import {
  type JointFigures,
  type JointOverlap,
  type JointTask,
  jointGame,
  type NetworkFigures,
} from './joint-game.ts';
import type { JointOptions } from './joint-options.ts';
import { showProgress } from './output.ts';
import type { Games } from './reading/games.ts';
import { RecordFile } from './record-file.ts';
import { surveyGames } from './survey-games.ts';

export interface JointRecord extends JointFigures {
  networks: (NetworkFigures & { interactions: SparseInteraction[] })[];
}

/** One row of the comparison of joint with separate extraction: means over samples, for one layer. */
export interface OverlapComparison extends Omit<TopOverlapRow, 'overlap'> {
  layer: string;
  joint: number | null;
  separate: number | null;
  jointHeldOut?: number | null;
  separateHeldOut?: number | null;
}

export interface JointRecords {
  /** τ of each layer, and in it of each network: fraction · max|I| over all samples. */
  thresholds: number[][];
  overlap: OverlapComparison[];
  unfinished: number;
  next(): JointRecord;
  close(): void;
}

/** Splits the games of all networks together, sample by sample and layer by layer; results wait on the disk for τ. */
export async function jointRecords(
  networks: readonly Games[],
  heldOut: Games | undefined,
  { split, salience, all, cores }: JointOptions,
): Promise<JointRecords> {
  const [{ layerNames, sampleCount, playerCount }] = networks;
  const maxima = layerNames.map(() => networks.map(() => 0));
  const overlaps: JointOverlap[][] = layerNames.map(() => []);
  const file = new RecordFile<JointRecord>();
  const total = sampleCount * layerNames.length;
  const threads = threadCount(cores, total, networks.length * 2 ** playerCount);
  const script = new URL('./joint-thread.ts', import.meta.url);
  const tasks = tasksOf(networks, heldOut, split);
  let unfinished = 0;
  let done = 0;
  for await (const outcome of computedInOrder(tasks, threads, jointGame, script)) {
    const layer = done % layerNames.length;
    if (outcome.figures.stopReason === 'STEP_LIMIT') unfinished++;
    const listed = outcome.networks.map(({ effects, ...figures }, network) => {
      maxima[layer][network] = Math.max(maxima[layer][network], maximumEffect(effects));
      const floor = all ? 0 : salience * maxima[layer][network];
      return { ...figures, interactions: salientInteractions(effects, floor) };
    });
    file.append({ ...outcome.figures, networks: listed });
    overlaps[layer].push(outcome.overlap);
    showProgress(++done, total);
  }
  return {
    thresholds: maxima.map((layer) => layer.map((maximum) => salience * maximum)),
    overlap: layerNames.flatMap((name, layer) => comparisonsOf(name, overlaps[layer])),
    unfinished,
    next: () => file.next(),
    close: () => file.close(),
  };
}

function* tasksOf(
  networks: readonly Games[],
  heldOut: Games | undefined,
  options: JointOptions['split'],
): Generator<JointTask> {
  const gaps = networks.map((games) => surveyGames(games).meanGaps);
  const heldOutGaps = heldOut && surveyGames(heldOut).meanGaps;
  for (let sample = 0; sample < networks[0].sampleCount; sample++) {
    for (let layer = 0; layer < networks[0].layerNames.length; layer++) {
      const third = heldOut &&
        heldOutGaps && { values: heldOut.read(sample, layer), meanGap: heldOutGaps[layer] };
      const games = networks.map((network) => network.read(sample, layer));
      yield { games, meanGaps: gaps.map((own) => own[layer]), heldOut: third, options };
    }
  }
}

function comparisonsOf(layer: string, samples: readonly JointOverlap[]): OverlapComparison[] {
  const meanOf = (name: keyof JointOverlap) => averageTopOverlap(samples.map((sample) => sample[name] ?? []));
  const separate = meanOf('separate');
  const held = [meanOf('jointHeldOut'), meanOf('separateHeldOut')];
  return meanOf('joint').map(({ type, fraction, k, overlap, chance }, row) => ({
    ...{ layer, type, fraction, k, chance, joint: overlap, separate: separate[row].overlap },
    ...(held[0].length > 0 && {
      jointHeldOut: held[0][row].overlap,
      separateHeldOut: held[1][row].overlap,
    }),
  }));
}
