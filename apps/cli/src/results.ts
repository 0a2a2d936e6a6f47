import type { Games } from './reading/games.ts';
import type { SplitRecords } from './split-games.ts';

/** What a report is made of. */
export interface Results {
  games: Games;
  records: SplitRecords;
  /** For each layer the number of the one it is compared with. */
  references: (number | undefined)[];
  all: boolean;
  /** How many interactions of a layer a table shows. */
  top: number;
}
