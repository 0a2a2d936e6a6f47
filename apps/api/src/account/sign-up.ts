import type { SignUpInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { isAPIError } from 'better-auth/api';
import { Invalid, type Problem } from '../errors.ts';
import { becomeViewer, type SignedIn } from './become-viewer.ts';

const passwordLength = { minimum: 10, maximum: 128 };
const nameLength = 100;

/** Makes an account and signs it in. */
export async function signUp(input: SignUpInput, context: Context): Promise<SignedIn> {
  const problems = problemsOf(input);
  if (problems.length > 0) throw new Invalid(problems);
  try {
    const body = { ...input, name: input.name.trim() };
    const account = await context.authentication.signUp(body, context.requestHeaders, context.setCookies);
    return becomeViewer(context, account);
  } catch (error) {
    if (!isAPIError(error) || !String(error.body?.code).startsWith('USER_ALREADY_EXISTS')) throw error;
    throw new Invalid({
      field: 'email',
      message: `There is an account for ${input.email} already. Sign in.`,
    });
  }
}

function problemsOf({ name, email, password }: SignUpInput): Problem[] {
  const problems: Problem[] = [];
  if (name.trim() === '' || name.length > nameLength)
    problems.push({ field: 'name', message: `A name has from 1 to ${nameLength} characters.` });
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$|^[^\s@]+@localhost$/.test(email) || email.length > 254)
    problems.push({ field: 'email', message: `"${email}" is not an e-mail address.` });
  if (password.length < passwordLength.minimum || password.length > passwordLength.maximum)
    problems.push({
      field: 'password',
      message: `A password has from ${passwordLength.minimum} to ${passwordLength.maximum} characters, and this one has ${password.length}.`,
    });
  return problems;
}
