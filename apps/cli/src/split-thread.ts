// What a thread of `strata extract` runs.
export { splitGame as default } from './split-game.ts';
