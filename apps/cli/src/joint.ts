import { pipeline } from 'node:stream/promises';
import { InputFault } from './fault.ts';
import { type JointOptions, jointOptions } from './joint-options.ts';
import { jointRecords } from './joint-records.ts';
import { jointJson, jointTables } from './joint-report.ts';
import { checkOutput, outputOf } from './output.ts';
import type { Games } from './reading/games.ts';
import { readGames } from './reading/read-games.ts';

/** `strata joint FILE FILE …`: each file holds the games of one network for the same samples, layers and players. */
export async function joint(args: readonly string[]): Promise<void> {
  const options = jointOptions(args);
  const files = [...options.files, ...(options.heldOut === undefined ? [] : [options.heldOut])];
  checkOutput(options.output, files);
  const opened: Games[] = [];
  try {
    for (const file of files) opened.push(await readGames(file));
    for (const games of opened) checkAlike(opened[0], games);
    await jointFrom(opened.slice(0, options.files.length), opened[options.files.length], options);
  } finally {
    for (const games of opened) games.close();
  }
}

async function jointFrom(
  networks: readonly Games[],
  heldOut: Games | undefined,
  options: JointOptions,
): Promise<void> {
  const records = await jointRecords(networks, heldOut, options);
  const { split, all, top, json, output } = options;
  try {
    const report = json ? jointJson : jointTables;
    await pipeline(report({ networks, records, alpha: split.alpha, all, top }), outputOf(output));
  } finally {
    records.close();
  }
  if (records.unfinished > 0)
    console.error(
      `${records.unfinished} of the joint splits stopped at the limit of ${split.iterationLimit} steps; --iterations raises it.`,
    );
}

/** The same players, layers and samples; layers may go by different names, and those of the first file are shown. */
function checkAlike(first: Games, other: Games): void {
  const shapeOf = ({ sampleCount, layerNames, playerCount }: Games) =>
    `${sampleCount} samples × ${layerNames.length} layers × ${playerCount} players`;
  if (shapeOf(first) === shapeOf(other)) return;
  throw new InputFault(
    `${other.file} holds ${shapeOf(other)}, but ${first.file} ${shapeOf(first)}; networks are split together game by game.`,
  );
}
