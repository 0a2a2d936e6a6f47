// How often something may be done, the same wherever Strata is hosted; docs/limits.md says the same.
import { countUse, forgetUses } from '@strata/database';
import type { Context } from '@strata/graphql/server';
import { Limited } from './errors.ts';

export const rates = {
  mutationsOfAccount: { most: 1200, seconds: 60, unit: 'changes' },
  mutationsOfAddress: { most: 2400, seconds: 60, unit: 'changes' },
  signUpsOfAddress: { most: 100, seconds: 3600, unit: 'sign-ups' },
  signInsOfAddress: { most: 300, seconds: 300, unit: 'sign-ins' },
  /** Failed ones: a success starts again. */
  signInsOfEmail: { most: 10, seconds: 300, unit: 'failed sign-ins' },
} as const satisfies Record<string, { most: number; seconds: number; unit: string }>;

export type RateName = keyof typeof rates;

/** Counts one more, and what can not be counted is not done. @throws {Limited} with when to try again, after too many. */
export async function spend(name: RateName, who: string, field: string | null = null): Promise<void> {
  const { most, seconds, unit } = rates[name];
  const { count, endsAt } = await countUse(name, who, seconds);
  if (count <= most) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((endsAt.getTime() - Date.now()) / 1000));
  const message = `There were ${most} ${unit} within ${seconds / 60} minutes, which is the most. Try again in ${retryAfterSeconds} seconds.`;
  throw new Limited({ field, message }, true, retryAfterSeconds);
}

/** Every mutation counts, also each of many in one request. */
export async function spendMutation({ viewer, address }: Context): Promise<void> {
  await spend('mutationsOfAddress', address);
  if (viewer) await spend('mutationsOfAccount', viewer.accountId);
}

export function forgive(name: RateName, who: string): Promise<void> {
  return forgetUses(name, who);
}
