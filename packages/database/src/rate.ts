// How often something was done lately. In Postgres, so that every server counts the same and a restart forgets nothing.
import { createHash } from 'node:crypto';
import { database } from './client.ts';

export interface RateRow {
  /** How often within the present span, this time too. */
  count: number;
  /** When the span ends, and the next begins at its first use. */
  endsAt: Date;
}

/** Counts one more use of `what` by `who`, in one statement: uses at the same instant are all counted. */
export async function countUse(what: string, who: string, seconds: number): Promise<RateRow> {
  const [row] = await database().$queryRaw<RateRow[]>`
    INSERT INTO "Rate" AS rate ("key", "count", "endsAt")
    VALUES (${keyOf(what, who)}, 1, now() + make_interval(secs => ${seconds}))
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN rate."endsAt" <= now() THEN 1 ELSE rate."count" + 1 END,
      "endsAt" = CASE WHEN rate."endsAt" <= now() THEN EXCLUDED."endsAt" ELSE rate."endsAt" END
    RETURNING "count", "endsAt"`;
  if (row.count === 1) await forgetOld();
  return row;
}

export async function forgetUses(what: string, who: string): Promise<void> {
  await database().rate.deleteMany({ where: { key: keyOf(what, who) } });
}

/** Spans that ended are of no use to anybody. */
async function forgetOld(): Promise<void> {
  await database().rate.deleteMany({ where: { endsAt: { lt: new Date(Date.now() - 3_600_000) } } });
}

/** Whoever reads the table learns no address, and no text is too long or too odd to be a key. */
function keyOf(what: string, who: string): string {
  return `${what}:${createHash('sha256').update(who).digest('hex')}`;
}
