import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
} from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import type { Ask } from '../ask.ts';

export interface Account {
  email: string;
  password: string;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const shots = path.resolve(import.meta.dirname, '../screenshots');

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium'), args: flags });
}

/**
 * A page of somebody's own browser profile, closed with its test. Whatever broke on it, or was an error on its console,
 * fails the test, unless the test is about it; what a failed test showed is kept as a picture.
 */
export async function openPage(
  browser: Browser,
  name: string,
  { expected = /(?!)/, ...options }: BrowserContextOptions & { expected?: RegExp } = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject('strata').origin,
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults = faultsOf(page, expected);
  onTestFinished(async ({ task }) => {
    if (faults.length > 0 || task.result?.state === 'fail') await keepPicture(page, `${task.name} – ${name}`);
    await context.close();
    expect(faults, `what went wrong in the browser of the ${name}`).toEqual([]);
  });
  return page;
}

/** Signs in through the form. */
export async function signIn(page: Page, { email, password }: Account = inject('strata')): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Gives the page a session without the form: for stories that are about something else. */
export async function enter(page: Page, account: Account = inject('strata')): Promise<Ask> {
  const ask = askAs(page);
  const { email, password } = account;
  const { signIn: answer } = await ask(
    'mutation ($input: SignInInput!) { signIn(input: $input) { errors { message } } }',
    { input: { email, password } },
  );
  expect(answer.errors).toEqual([]);
  return ask;
}

/** Asks GraphQL with the session of the page. */
export function askAs(page: Page): Ask {
  const { origin } = inject('strata');
  return async (query, variables = {}) => {
    const response = await page.request.post('/graphql', {
      headers: { origin },
      data: { query, variables },
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(errors[0].message);
    return data;
  };
}

function faultsOf(page: Page, expected: RegExp): string[] {
  const faults: string[] = [];
  const note = (fault: string) => {
    if (!expected.test(fault)) faults.push(`${page.url()}: ${fault}`);
  };
  page.on('pageerror', (error) => note(error.stack ?? error.message));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  return faults;
}

async function keepPicture(page: Page, title: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  const file = `${title}.png`.replaceAll(/[^\w –.-]/g, '_');
  // a page that has crashed has no picture, and must not hide why the test failed
  await page.screenshot({ path: path.join(shots, file), fullPage: true }).catch(() => {});
}
