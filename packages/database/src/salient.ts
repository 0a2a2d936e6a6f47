import { database } from './client.ts';
import { effectsOfAnalysis, type InteractionTypeName } from './interaction.ts';

/** The salient interactions of a finished analysis, sample by sample in their order. */
export interface SalientAnalysis {
  /** Input to output; the last one is the output. */
  layers: string[];
  samples: SalientSample[];
}

export interface SalientSample {
  /** The class whose log-odds are read. */
  target: number;
  /** Layer → its interactions. */
  interactions: Record<string, { type: InteractionTypeName; mask: number; effect: number }[]>;
}

/** Undefined where the analysis is gone or has not finished. */
export async function readSalient(analysisId: string): Promise<SalientAnalysis | undefined> {
  const analysis = await database().analysis.findFirst({
    where: { id: analysisId, status: 'FINISHED' },
    select: {
      layers: { orderBy: { index: 'asc' }, select: { id: true, name: true } },
      samples: { orderBy: { index: 'asc' }, select: { id: true, target: true } },
    },
  });
  if (!analysis) return undefined;
  const rows = await effectsOfAnalysis(analysisId, 1);
  const ofSample = Map.groupBy(rows, ({ sampleId }) => sampleId);
  const samples = analysis.samples.map(({ id, target }) => {
    const ofLayer = Map.groupBy(ofSample.get(id) ?? [], ({ layerId }) => layerId);
    const listed = analysis.layers.map((layer) => [layer.name, ofLayer.get(layer.id) ?? []] as const);
    const interactions = Object.fromEntries(
      listed.map(([name, list]) => [name, list.map(({ type, mask, effect }) => ({ type, mask, effect }))]),
    );
    return { target, interactions };
  });
  return { layers: analysis.layers.map(({ name }) => name), samples };
}
