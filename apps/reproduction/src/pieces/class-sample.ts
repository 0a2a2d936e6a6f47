import type { SparseInteraction } from '@strata/interaction-engine';
import { networkGames, outputGame } from '@strata/networks';
import type { Settings } from '../settings.ts';
import { type GapsRequest, gapsRequest } from './gaps.ts';
import type { Computation } from './piece.ts';
import { dataOf, type Part, residentNetwork, subjectAt } from './resident.ts';
import { type Splitting, splitLayer, splittingOf } from './sample.ts';

export interface ClassRequest {
  gaps: GapsRequest;
  splitting: Splitting;
  label: number;
  part: Part;
  count: number;
}

/** One list of interactions a sample, down to 2% of the sample's own largest effect. */
export interface ClassSample {
  playerCount: number;
  maximum: number;
  samples: SparseInteraction[][];
}

export function classRequest(
  network: string,
  settings: Settings,
  { label, part, count }: Pick<ClassRequest, 'label' | 'part' | 'count'>,
): ClassRequest {
  return { gaps: gapsRequest(network, null, settings), splitting: splittingOf(settings), label, part, count };
}

/** The output's interactions of the first samples of one class in one part of the data. */
export const classSample: Computation<'class-sample'> = async (request, need) => {
  const gaps = await need('gaps', request.gaps);
  const network = await residentNetwork(request.gaps);
  const { labels } = (await dataOf(request.gaps))[request.part];
  const places = Array.from(labels.keys()).filter((place) => labels[place] === request.label);
  const result: ClassSample = { playerCount: 0, maximum: 0, samples: [] };
  for (const place of places.slice(0, request.count)) {
    const subject = await subjectAt(request.gaps, request.gaps.masking, place, request.part);
    const games = await networkGames({ network, ...subject, readers: [] });
    const values = games.get(outputGame) ?? new Float64Array();
    const split = splitLayer(outputGame, values, request.splitting, gaps[outputGame]);
    result.samples.push(split.interactions);
    result.maximum = Math.max(result.maximum, split.maximum);
    result.playerCount = subject.players.length;
  }
  return result;
};
