import { finalCheckpoint, hasManifest, readManifest } from './manifest.ts';
import { type Plan, plans } from './plans.ts';

/** A network that can be loaded, with what its training measured. */
export interface CatalogueEntry {
  key: string;
  name: string;
  architecture: string;
  description: string;
  dataSet: string;
  seed: number;
  /** On the held-out part of its data set. */
  accuracy: number;
  parameters: number;
  /** SHA-256 of architecture and final weights. */
  hash: string;
  /** Names that `loadNetwork` takes as `checkpoint`, in the order of training; the last is the network itself. */
  checkpoints: string[];
}

/** Every network the product offers. */
export const catalogue: readonly CatalogueEntry[] = entriesWhere(({ published }) => published);

/** Networks beside the catalogue, for reproducing the papers: other architectures, and the same from other seeds. */
export const reproductionNetworks: readonly CatalogueEntry[] = entriesWhere(({ published }) => !published);

/** Of those whose weights are here. */
function entriesWhere(suits: (plan: Plan) => boolean): CatalogueEntry[] {
  return plans.filter((plan) => suits(plan) && hasManifest(plan.key)).map(entryOf);
}

function entryOf({ key, name, architecture, description, dataSet }: Plan): CatalogueEntry {
  const manifest = readManifest(key);
  const final = manifest.checkpoints[finalCheckpoint(manifest)];
  return {
    key,
    name,
    architecture,
    description,
    dataSet,
    seed: manifest.seed,
    accuracy: final.heldOutAccuracy,
    parameters: manifest.parameters,
    hash: final.hash,
    checkpoints: Object.keys(manifest.checkpoints),
  };
}
