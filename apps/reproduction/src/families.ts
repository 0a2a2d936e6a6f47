import { type CatalogueEntry, catalogue, readManifest, reproductionNetworks } from '@strata/networks';
import type { Settings } from './settings.ts';

/** One architecture on one data set, from several seeds. */
export interface Family {
  /** Unique, and short enough for the title of a small chart. */
  name: string;
  architecture: string;
  dataSet: string;
  kind: 'IMAGE' | 'TABLE' | 'TEXT';
  /** Seed 1 first; its checkpoints are kept. */
  networks: readonly CatalogueEntry[];
}

const shortNames: Record<string, string> = {
  mnist: 'digits',
  'tic-tac-toe': 'tic-tac-toe',
  'breast-cancer': 'breast cancer',
  spam: 'mails',
};

const order = ['MLP-7', 'LeNet', 'VGG-11', 'ResNet-20', 'Transformer'];

/** Every network of the zoo, by family: those on digits first. */
const families: readonly Family[] = familiesOf([...catalogue, ...reproductionNetworks]);

/** Those that a run studies. @throws RangeError on a name that there is not. */
export function familiesIn({ families: names }: Pick<Settings, 'families'>): readonly Family[] {
  return names === null ? families : names.map(familyNamed);
}

/** The family of this name. @throws RangeError where there is none. */
export function familyNamed(name: string): Family {
  const family = families.find((candidate) => candidate.name === name);
  if (family) return family;
  const known = families.map((candidate) => candidate.name).join(', ');
  throw new RangeError(`There is no family of networks "${name}"; there are ${known}.`);
}

/** The entry of a network, whatever its family. @throws RangeError where there is none. */
export function entryOf(network: string): CatalogueEntry {
  const entry = families.flatMap(({ networks }) => networks).find(({ key }) => key === network);
  if (entry) return entry;
  throw new RangeError(`There is no network "${network}" in the zoo.`);
}

/** SHA-256 of a network's weights, at the end of its training or at a checkpoint, and of the data it learned from. */
export function hashesOf(network: string, checkpoint: string | null): { weights: string; data: string } {
  const manifest = readManifest(network);
  const name = checkpoint ?? Object.keys(manifest.checkpoints).at(-1) ?? '';
  const found = manifest.checkpoints[name];
  if (!found) throw new RangeError(`The network "${network}" has no checkpoint "${name}".`);
  return { weights: found.hash, data: manifest.dataSetHash };
}

function familiesOf(entries: readonly CatalogueEntry[]): Family[] {
  const groups = Map.groupBy(
    entries,
    ({ architecture, dataSet }) => `${architecture}, ${shortNames[dataSet]}`,
  );
  const rank = ({ architecture, dataSet }: CatalogueEntry) =>
    order.indexOf(architecture) + (dataSet === 'mnist' ? 0 : dataSet === 'spam' ? 10 : 20);
  return [...groups]
    .map(([name, networks]) => ({ name, networks: networks.toSorted((a, b) => a.seed - b.seed) }))
    .toSorted((a, b) => rank(a.networks[0]) - rank(b.networks[0]))
    .map(({ name, networks }) => ({
      name,
      architecture: networks[0].architecture,
      dataSet: networks[0].dataSet,
      kind: kindOf(networks[0].dataSet),
      networks,
    }));
}

function kindOf(dataSet: string): Family['kind'] {
  return dataSet === 'mnist' ? 'IMAGE' : dataSet === 'spam' ? 'TEXT' : 'TABLE';
}
