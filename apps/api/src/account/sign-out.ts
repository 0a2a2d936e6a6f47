import type { SignOutPayload } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';

/** Ends the session; nothing happens where there is none. */
export async function signOut(context: Context): Promise<SignOutPayload> {
  if (context.viewer) await context.authentication.signOut(context.requestHeaders, context.setCookies);
  context.viewer = null;
  return { errors: [] };
}
