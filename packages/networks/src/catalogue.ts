import { type Checkpoint, finalCheckpoint, hasManifest, type Manifest, readManifest } from './manifest.ts';
import { type Plan, plans } from './plans.ts';

/** A network that can be loaded, with what its training measured. */
export interface CatalogueEntry {
  /** Takes it to `loadNetwork`: "lenet-mnist", or "lenet-mnist@epoch-4" for an earlier moment of its training. */
  key: string;
  name: string;
  architecture: string;
  description: string;
  dataSet: string;
  seed: number;
  /** Key of the same network from the first seed, at the end of its training. */
  family: string;
  /** Name of the moment of training; null at its end. */
  checkpoint: string | null;
  epoch: number;
  trainingLoss: number;
  heldOutLoss: number;
  /** On the held-out part of its data set. */
  accuracy: number;
  parameters: number;
  /** SHA-256 of architecture and weights. */
  hash: string;
  /** Names that `loadNetwork` takes as `checkpoint`, in the order of training; the last is the network itself. */
  checkpoints: string[];
}

/** Every network the product offers. */
export const catalogue: readonly CatalogueEntry[] = entriesWhere(({ published }) => published);

/** Networks beside the catalogue, for reproducing the papers: other architectures, and the same from other seeds. */
export const reproductionNetworks: readonly CatalogueEntry[] = entriesWhere(({ published }) => !published);

/** What studies compare the catalogue with: its networks from other seeds, and at earlier moments of their training. */
export const studyNetworks: readonly CatalogueEntry[] = catalogue.flatMap(({ key }) => [
  ...reproductionNetworks.filter(({ family }) => family === key),
  ...earlierMoments(key),
]);

/** Of those whose weights are here. */
function entriesWhere(suits: (plan: Plan) => boolean): CatalogueEntry[] {
  return plans.filter((plan) => suits(plan) && hasManifest(plan.key)).map(entryAtItsEnd);
}

function entryAtItsEnd(plan: Plan): CatalogueEntry {
  const manifest = readManifest(plan.key);
  const final = manifest.checkpoints[finalCheckpoint(manifest)];
  return { ...entryOf(plan, manifest, final), key: plan.key, name: plan.name, checkpoint: null };
}

function earlierMoments(key: string): CatalogueEntry[] {
  const plan = plans.find((one) => one.key === key);
  if (!plan) return [];
  const manifest = readManifest(key);
  const moments = Object.entries(manifest.checkpoints).slice(0, -1);
  return moments.map(([checkpoint, measured]) => ({
    ...entryOf(plan, manifest, measured),
    key: `${key}@${checkpoint}`,
    name: `${plan.name}, ${checkpoint.replace('-', ' ')}`,
    checkpoint,
  }));
}

function entryOf(
  { key, family, architecture, description, dataSet }: Plan,
  { seed, parameters, checkpoints }: Manifest,
  { epoch, trainingLoss, heldOutLoss, heldOutAccuracy: accuracy, hash }: Checkpoint,
): Omit<CatalogueEntry, 'key' | 'name' | 'checkpoint'> {
  return {
    ...{ architecture, description, dataSet, family: family ?? key, seed, parameters },
    ...{ epoch, trainingLoss, heldOutLoss, accuracy, hash },
    checkpoints: Object.keys(checkpoints),
  };
}
