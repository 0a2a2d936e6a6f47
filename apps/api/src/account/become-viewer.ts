import type { AccountRow } from '@strata/database';
import type { Context } from '@strata/graphql/server';

export interface SignedIn {
  account: AccountRow;
  errors: [];
}

const untilNextRequest = 60_000;

/** Lets the rest of this request run as the account that has just signed in; the next one comes with its cookie. */
export function becomeViewer(context: Context, { id, name, email }: AccountRow): SignedIn {
  context.viewer = { accountId: id, sessionId: '', expiresAt: new Date(Date.now() + untilNextRequest) };
  return { account: { id, name, email }, errors: [] };
}
