import { type Family, familiesIn } from '../families.ts';
import { classRequest } from '../pieces/class-sample.ts';
import { gapsRequest } from '../pieces/gaps.ts';
import type { Piece, Request } from '../pieces/piece.ts';
import { probesRequest } from '../pieces/probes.ts';
import { samplePieces } from '../salient-sets.ts';
import type { Settings } from '../settings.ts';

/** Seconds of one core: the output of one sample, split. */
const costs: Record<string, number> = {
  'MLP-7': 0.25,
  LeNet: 0.25,
  'VGG-11': 0.45,
  'ResNet-20': 1.5,
  Transformer: 0.35,
};

/** Those whose train–test similarity is published: LeNet on digits, VGG-11 (on CIFAR-10; here on digits). */
export function comparedFamilies(settings: Settings): Family[] {
  return familiesIn(settings).filter(({ architecture }) => ['LeNet', 'VGG-11'].includes(architecture));
}

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Checkpoints of seed 1, the untrained network first; the end of the training is the network itself. */
export function checkpointsOf({ networks }: Family): { name: string; checkpoint: string | null }[] {
  const names = networks[0].checkpoints;
  return names.map((name, place) => ({ name, checkpoint: place === names.length - 1 ? null : name }));
}

export function dynamicsPieces(settings: Settings): Piece[] {
  const checkpoints = familiesIn(settings).flatMap((family) =>
    checkpointsOf(family).flatMap(({ checkpoint }) => networkPieces(family, checkpoint, settings)),
  );
  return [...checkpoints, ...comparedFamilies(settings).flatMap((family) => classPieces(family, settings))];
}

function networkPieces(family: Family, checkpoint: string | null, settings: Settings): Piece[] {
  const { key } = family.networks[0];
  const cost = costs[family.architecture] ?? 1;
  return [
    ...(checkpoint === null
      ? [{ kind: 'probes' as const, request: probesRequest(key, settings), cost: 6 }]
      : []),
    { kind: 'gaps', request: gapsRequest(key, checkpoint, settings), cost: 0.3 },
    ...samplePieces(key, checkpoint, settings, checkpoint === null ? 8 * cost : cost),
  ];
}

function classPieces(family: Family, settings: Settings): Piece[] {
  const cost = (costs[family.architecture] ?? 1) * settings.classSampleCount;
  return digits.flatMap((label) =>
    classRequests(family, label, settings).map(({ request, parts }) => {
      return { kind: 'class-sample' as const, request, cost: cost * parts };
    }),
  );
}

/** One class: twice as many training samples as held out, so that training can also be compared with itself. */
export function classRequests(
  family: Family,
  label: number,
  settings: Settings,
): { request: Request<'class-sample'>; parts: number }[] {
  const { key } = family.networks[0];
  const count = settings.classSampleCount;
  return [
    { request: classRequest(key, settings, { label, part: 'training', count: 2 * count }), parts: 2 },
    { request: classRequest(key, settings, { label, part: 'heldOut', count }), parts: 1 },
  ];
}

export const classLabels: readonly number[] = digits;
