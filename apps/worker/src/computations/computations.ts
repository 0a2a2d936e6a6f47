// Everything a computing process can be asked. Each takes one request and returns one result; both are plain data and
// typed arrays, which pass between processes bit by bit.
import { calibrateNetwork } from './calibrate-network.ts';
import { describeCatalogue, describeDataSet } from './describe-catalogue.ts';
import { fitLayer } from './fit-layer.ts';
import { playGames } from './play-games.ts';
import { prepareGames } from './prepare-games.ts';
import { splitGame } from './split-game.ts';
import { compareNetworks } from './study/compare-networks.ts';
import { extractTogether } from './study/extract-together.ts';
import { followTraining } from './study/follow-training.ts';
import { perturbGames } from './study/perturb-games.ts';
import { weighNoise } from './study/weigh-noise.ts';
import { trackSample } from './track-sample.ts';

export const computations = {
  describeCatalogue,
  describeDataSet,
  calibrateNetwork,
  fitLayer,
  prepareGames,
  playGames,
  splitGame,
  trackSample,
  compareNetworks,
  extractTogether,
  followTraining,
  perturbGames,
  weighNoise,
};

export type Computations = typeof computations;
