// What a computing process keeps between pieces: it is the same for many of them, and slow to load.
import {
  baselineOf,
  type DataSet,
  foregroundPlayers,
  inputAt,
  loadDataSet,
  loadNetwork,
  loadTextSet,
  type Network,
  type Player,
  playersByPosition,
  type TextDataSet,
  wordBaseline,
  wordPlayers,
} from '@strata/networks';
import { entryOf } from '../families.ts';
import type { Settings } from '../settings.ts';

/** A network at the end of its training, or at a checkpoint. */
export interface NetworkAt {
  network: string;
  checkpoint: string | null;
}

/** How inputs become games. */
export type Masking = Pick<Settings, 'playerCount' | 'imagePlayers' | 'baseline' | 'wordBaseline'>;

export function maskingOf({ playerCount, imagePlayers, baseline, wordBaseline: word }: Settings): Masking {
  return { playerCount, imagePlayers, baseline, wordBaseline: word };
}

/** One input with its players: what a game is played on. */
export interface Subject {
  input: Float32Array;
  target: number;
  players: readonly Player[];
  baseline: Float32Array;
}

export type Part = 'training' | 'heldOut';

let resident: { name: string; network: Promise<Network> } | undefined;

/** One network at a time: pieces of one come together. */
export async function residentNetwork({ network, checkpoint }: NetworkAt): Promise<Network> {
  const name = `${network} ${checkpoint}`;
  if (resident?.name !== name) {
    (await resident?.network)?.dispose();
    resident = { name, network: loadNetwork(network, checkpoint === null ? {} : { checkpoint }) };
  }
  return resident.network;
}

/** The data that a network learned from. */
export function dataOf({ network }: { network: string }): Promise<DataSet | TextDataSet> {
  const { dataSet } = entryOf(network);
  return dataSet === 'spam' ? loadTextSet(dataSet) : loadDataSet(dataSet);
}

/** The `place`-th sample of a part: of texts, among those that have enough words. */
export async function subjectAt(
  network: { network: string },
  masking: Masking,
  place: number,
  part: Part = 'heldOut',
): Promise<Subject> {
  const data = await dataOf(network);
  if (data.kind === 'TEXT') return textSubject(data, masking, place, part);
  const input = inputAt(data[part], place);
  const players = data.kind === 'TABLE' ? attributesOf(data) : patchesOf(data, masking, input);
  return { input, target: data[part].labels[place], players, baseline: baselineOf(data, masking.baseline) };
}

function attributesOf(data: DataSet): Player[] {
  return playersByPosition(data, 'ATTRIBUTES', data.attributes.length);
}

/** Of each image its own, or the same of all. */
function patchesOf(data: DataSet, { imagePlayers, playerCount }: Masking, input: Float32Array): Player[] {
  return imagePlayers === 'FOREGROUND'
    ? foregroundPlayers(data, input, playerCount)
    : playersByPosition(data, imagePlayers, playerCount);
}

function textSubject(data: TextDataSet, masking: Masking, place: number, part: Part): Subject {
  const rows = Array.from(data[part].labels.keys());
  const suitable = rows.filter((row) => wordCount(inputAt(data[part], row)) >= masking.playerCount);
  if (suitable[place] === undefined) {
    throw new RangeError(
      `Only ${suitable.length} texts have ${masking.playerCount} words, so none is number ${place}.`,
    );
  }
  const input = inputAt(data[part], suitable[place]);
  const players = wordPlayers(data, input, masking.playerCount);
  const baseline = wordBaseline(data, masking.wordBaseline);
  return { input, target: data[part].labels[suitable[place]], players, baseline };
}

/** Texts are padded at the end with token 0. */
function wordCount(input: Float32Array): number {
  return input.filter((token) => token !== 0).length;
}
