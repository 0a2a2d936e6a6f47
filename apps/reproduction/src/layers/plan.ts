import { type Family, familiesIn } from '../families.ts';
import { gapsRequest } from '../pieces/gaps.ts';
import type { Piece } from '../pieces/piece.ts';
import { probesRequest } from '../pieces/probes.ts';
import { type SampleRequest, splittingOf } from '../pieces/sample.ts';
import { samplePieces } from '../salient-sets.ts';
import type { Settings } from '../settings.ts';

/** Seconds of one core, measured: fitting all probes, and one sample at all layers. */
const costs: Record<string, { probes: number; sample: number }> = {
  'MLP-7': { probes: 1, sample: 0.9 },
  LeNet: { probes: 6, sample: 1 },
  'VGG-11': { probes: 14, sample: 2.4 },
  'ResNet-20': { probes: 16, sample: 3 },
  Transformer: { probes: 4, sample: 0.7 },
};

/** Every layer of every network of the zoo, from all seeds. */
export function layerPieces(settings: Settings): Piece[] {
  return familiesIn(settings).flatMap((family) => [
    ...family.networks.flatMap(({ key }) => networkPieces(family, key, settings)),
    ...foregroundRequests(family, settings).map((request) => ({
      kind: 'sample' as const,
      request,
      cost: 0.7,
    })),
  ]);
}

/** Every layer of one network. */
export function networkPieces({ architecture }: Family, key: string, settings: Settings): Piece[] {
  const cost = costs[architecture] ?? { probes: 5, sample: 1 };
  return [
    { kind: 'probes', request: probesRequest(key, settings), cost: cost.probes },
    { kind: 'gaps', request: gapsRequest(key, null, settings), cost: 0.5 },
    ...samplePieces(key, null, settings, cost.sample),
  ];
}

/** The output of seed 1 on images, with ten patches of each image's own foreground as players, as [LCK] chose them. */
export function foregroundRequests({ kind, networks }: Family, settings: Settings): SampleRequest[] {
  if (kind !== 'IMAGE') return [];
  const gaps = gapsRequest(networks[0].key, null, { ...settings, imagePlayers: 'FOREGROUND' }, false);
  const splitting = splittingOf(settings);
  return Array.from({ length: settings.sampleCount }, (_, sample) => ({ gaps, splitting, sample }));
}
