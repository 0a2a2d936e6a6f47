// What a network is made of and made for

export type { LayerDescription } from './architectures/describe-layers.ts';
export { chosenBackend } from './backend.ts';
// From players to games
export { type BaselineKind, baselineOf } from './baseline.ts';

// Networks
export { type CatalogueEntry, catalogue, reproductionNetworks, studyNetworks } from './catalogue.ts';
export {
  type Attribute,
  type DataSet,
  type InputKind,
  inputAt,
  inputSize,
  type Labelled,
} from './datasets/data-set.ts';
export { dataSets, loadDataSet, loadTextSet, textSets } from './datasets/data-sets.ts';
export type { TextDataSet } from './datasets/text-set.ts';
// What can go wrong
export { Missing, UnknownName, UnsuitableValue } from './errors.ts';
export { featureSizeOf, isPooled, largestFeature, poolFeatures, poolingThreshold } from './features.ts';
export { loadNetwork } from './load-network.ts';
export { type Checkpoint, type Manifest, readManifest } from './manifest.ts';
export { maskedInputs } from './mask.ts';
export type { Features, Network } from './network.ts';
export { type GamesRequest, type LayerReader, networkGames, outputGame } from './network-game.ts';
export { noisyInput } from './noise.ts';
export { foregroundPlayers } from './players/foreground.ts';
// From an input to players
export { mostPlayers, type Player } from './players/player.ts';
export { type PlayerScheme, playersByPosition } from './players/players-by-position.ts';
export { type WordBaseline, wordBaseline, wordPlayers } from './players/words.ts';
export { normalSource } from './random.ts';
export { subsetGame } from './subset-game.ts';
