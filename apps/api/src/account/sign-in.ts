import type { SignInInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { isAPIError } from 'better-auth/api';
import { Invalid } from '../errors.ts';
import { FailedAttempts } from '../limits.ts';
import { becomeViewer, type SignedIn } from './become-viewer.ts';

/** Of an e-mail address; nobody has a longer one. */
const longestName = 254;
const failedAttempts = new FailedAttempts();

/** The same answer for an address that nobody has and for a wrong password. */
export async function signIn(input: SignInInput, context: Context): Promise<SignedIn> {
  const name = input.email.toLowerCase().slice(0, longestName);
  failedAttempts.begin(name, Date.now());
  try {
    const account = await context.authentication.signIn(input, context.requestHeaders, context.setCookies);
    failedAttempts.forget(name);
    return becomeViewer(context, account);
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    throw new Invalid({ field: null, message: 'This e-mail address and password do not go together.' });
  }
}
