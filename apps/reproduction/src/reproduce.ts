import { cpus } from 'node:os';
import path from 'node:path';
import { engineVersion } from '@strata/interaction-engine';
import type { Options } from './options.ts';
import { costOf, duration, tellProgress } from './progress.ts';
import { writeDocument } from './report/document.ts';
import { missingOf, runPieces } from './run-pieces.ts';
import { sections } from './sections.ts';
import type { Settings } from './settings.ts';
import { openStore } from './store.ts';

/**
 * Computes what is missing, section by section, and writes the report of all sections whose pieces are there. Returns its
 * path. A run that was interrupted goes on where it was.
 *
 * @throws Error where a piece can not be computed; what was computed by then stays.
 */
export async function reproduce(
  settings: Settings,
  options: Options,
  say: (line: string) => void,
): Promise<string> {
  const { only, piecesFolder, processCount } = options;
  const chosen = sections.filter(({ name }) => only.length === 0 || only.includes(name));
  const missing = missingOf(
    chosen.flatMap((section) => section.pieces(settings)),
    piecesFolder,
  );
  const time = duration(costOf(missing) / processCount);
  say(`${missing.length} pieces are to be computed: about ${time} on ${processCount} quiet cores.`);
  const progress = tellProgress(missing, say);
  for (const section of chosen) {
    await runPieces(section.pieces(settings), piecesFolder, processCount, progress);
  }
  const store = openStore(piecesFolder);
  const chapters = sections.map((section) => {
    const isThere = missingOf(section.pieces(settings), piecesFolder).length === 0;
    return { title: section.title, written: isThere ? section.write(store, settings) : null };
  });
  const file = await writeDocument(options.outputFolder, headOf(settings, options), chapters);
  say(`Written to ${path.relative(process.cwd(), file)}.`);
  return file;
}

const sources = [
  '[LCK] is *Layerwise Change of Knowledge in Neural Networks*, arXiv 2409.08712',
  '[GIP] *Generalizable interaction primitives*, 2401.16318',
  '[2P] *Two-Phase Dynamics of Interactions*, 2405.10262',
  '[DYN] *Towards the Dynamics of a DNN Learning Symbolic Interactions*, 2407.19198',
];

function headOf(settings: Settings, { quick, only, processCount }: Options): string {
  const { sampleCount, playerCount, kappaFraction, tolerance, probeCount } = settings;
  const asked = [...(quick ? ['--quick'] : []), ...only.map((name) => `--only ${name}`)];
  const written = [
    `Written by \`${['npm run reproduce', ...(asked.length > 0 ? ['--', ...asked] : [])].join(' ')}\` (engine ${engineVersion}, Node ${process.versions.node}, ${processCount} processes on ${cpus()[0].model.trim()}) from the trained networks of packages/networks.`,
    'They are small (digits in place of CIFAR-10, mails in place of SST-2, other tables), so a difference from what is published may be theirs.',
    'Verdicts follow from the numbers by the rules given, and nothing in this file is written by hand.',
  ];
  const method = [
    `The first ${sampleCount} held-out samples of each data set, whatever a network makes of them; ${playerCount} players (tic-tac-toe: its 9 cells): of images the 10 of 16 patches of 7×7 pixels that vary most, while the rest is never masked; attributes of tables; of mails 10 words.`,
    `Masked pixels and attributes are at their mean over the training data, masked words at MASK. v is the log-odds of the label.`,
    `κ = ${kappaFraction}·|v(x) − v(x_∅)| with its floor, splits to a duality gap of ${tolerance}, τ = 5% of the largest effect over all samples of a layer.`,
    `Layers are read by linear probes fitted on ${probeCount} training samples (all, where there are fewer), features above 4,096 entries averaged over positions.`,
  ];
  return `${written.join(' ')}\n\n${method.join(' ')}\n\n${sources.join('; ')}.`;
}
