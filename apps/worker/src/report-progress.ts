// What a worker tells whoever reads its log. What the page shows is the row, which tasks advance with their results.
import type { JobOrder } from '@strata/database';

export function reportProgress({ job, payload }: JobOrder, what: string): void {
  const ids = Object.entries(payload).map(([name, id]) => `${name.replace(/Id$/, '')} ${id}`);
  console.log(`${new Date().toISOString()} ${job} (${ids.join(', ')}) ${what}`);
}
