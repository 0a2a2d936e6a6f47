import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  quick: boolean;
  /** The names of the sections to compute; all unless said otherwise. */
  only: string[];
  processCount: number;
  /** Where pieces are kept. */
  piecesFolder: string;
  /** Where reproduction.md and its figures are written. */
  outputFolder: string;
}

const root = path.resolve(import.meta.dirname, '../../..');

/**
 * What the command line and the environment ask for. A quick run writes beside its pieces, never into docs/.
 *
 * @throws Error on an option or a section that there is not
 */
export function readOptions(args: string[], sections: readonly string[], env = process.env): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  for (const name of values.only) {
    if (!sections.includes(name))
      throw new Error(`There is no section "${name}"; there are ${sections.join(', ')}.`);
  }
  const home = path.join(env.STRATA_HOME ?? path.join(root, '.strata'), 'reproduction');
  return {
    quick: values.quick,
    only: values.only,
    processCount: coresOf(env.STRATA_CORES),
    piecesFolder: path.join(home, 'pieces'),
    outputFolder: values.quick ? path.join(home, 'quick') : path.join(root, 'docs'),
  };
}

function coresOf(wanted: string | undefined): number {
  if (wanted === undefined) return availableParallelism();
  const cores = Number(wanted);
  if (Number.isInteger(cores) && cores > 0) return cores;
  throw new Error(`STRATA_CORES is a whole number from 1, not "${wanted}".`);
}
