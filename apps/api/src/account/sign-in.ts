import type { SignInInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { isAPIError } from 'better-auth/api';
import { Invalid } from '../errors.ts';
import { forgive, spend } from '../rates.ts';
import { becomeViewer, type SignedIn } from './become-viewer.ts';

/** Of an e-mail address; nobody has a longer one. */
const longestName = 254;

/** The same answer for an address that nobody has and for a wrong password. */
export async function signIn(input: SignInInput, context: Context): Promise<SignedIn> {
  const name = input.email.toLowerCase().slice(0, longestName);
  await spend('signInsOfAddress', context.address);
  // counts as a failure until it is forgiven, so that guesses made at once count too
  await spend('signInsOfEmail', name, 'email');
  try {
    const account = await context.authentication.signIn(input, context.requestHeaders, context.setCookies);
    await forgive('signInsOfEmail', name);
    return becomeViewer(context, account);
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    throw new Invalid({ field: null, message: 'This e-mail address and password do not go together.' });
  }
}
