// What a thread of `strata joint` runs.
export { jointGame as default } from './joint-game.ts';
