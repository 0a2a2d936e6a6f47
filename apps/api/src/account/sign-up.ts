import type { SignUpInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { isAPIError } from 'better-auth/api';
import { checkedText } from '../checked-text.ts';
import { Invalid, type Problem } from '../errors.ts';
import { spend } from '../rates.ts';
import { becomeViewer, type SignedIn } from './become-viewer.ts';

const passwordLength = { minimum: 10, maximum: 128 };
const nameLength = 100;

/** Makes an account and signs it in. */
export async function signUp(input: SignUpInput, context: Context): Promise<SignedIn> {
  const problems = problemsOf(input);
  if (problems.length > 0) throw new Invalid(problems);
  await spend('signUpsOfAddress', context.address);
  const body = { ...input, name: checkedText(input.name, { field: 'name', maximum: nameLength }) };
  return makeAccount(body, context).catch((error) => {
    // somebody else may have taken the address a moment ago: the second try then says so
    if (codeOf(error) === 'FAILED_TO_CREATE_USER') return makeAccount(body, context);
    throw error;
  });
}

async function makeAccount(body: SignUpInput, context: Context): Promise<SignedIn> {
  try {
    const account = await context.authentication.signUp(body, context.requestHeaders, context.setCookies);
    return becomeViewer(context, account);
  } catch (error) {
    const message = refusals[codeOf(error)]?.(body.email);
    throw message ? new Invalid({ field: 'email', message }) : error;
  }
}

/** What better-auth refuses, as a sentence. */
const refusals: Record<string, (email: string) => string> = {
  USER_ALREADY_EXISTS: isTaken,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: isTaken,
  VALIDATION_ERROR: isNoAddress,
};

function isTaken(email: string): string {
  return `There is an account for ${email} already. Sign in.`;
}

function isNoAddress(email: string): string {
  return `"${email}" is not an e-mail address.`;
}

function codeOf(error: unknown): string {
  return isAPIError(error) ? String(error.body?.code) : '';
}

function problemsOf({ name, email, password }: SignUpInput): Problem[] {
  const problems: Problem[] = [];
  if (name.trim() === '' || name.length > nameLength)
    problems.push({ field: 'name', message: `A name has from 1 to ${nameLength} characters.` });
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254)
    problems.push({ field: 'email', message: isNoAddress(email) });
  if (password.length < passwordLength.minimum || password.length > passwordLength.maximum)
    problems.push({
      field: 'password',
      message: `A password has from ${passwordLength.minimum} to ${passwordLength.maximum} characters, and this one has ${password.length}.`,
    });
  return problems;
}
