import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { enter, openBrowser, openPage, signIn } from './browser.ts';
import { demoName, demoOf } from './demo.ts';
import { eventually } from './reading.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('signing in', () => {
  it('with a wrong password is answered with one plain sentence', async () => {
    const page = await openPage(browser, 'stranger');
    await page.goto('/sign-in');
    await signIn(page, { email: inject('strata').email, password: 'not the password' });
    const alert = page.getByRole('main').getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/^[A-Z][^.\n]+\.$/);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('leads to the workspace with the finished demo analysis, and signing out leads out', async () => {
    const page = await openPage(browser, 'owner');
    await page.goto('/');
    await page.waitForURL('/sign-in');
    await signIn(page);
    await page.waitForURL(/\/workspaces\/[\w-]+$/);
    await page.getByRole('heading', { name: 'Demo', level: 1 }).waitFor();
    const row = page.getByRole('listitem').filter({ hasText: demoName });
    await row.getByText('Finished', { exact: true }).waitFor();
    const workspace = page.url();

    await page.getByRole('button', { name: 'Account', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL('/sign-in');
    await page.goto(workspace);
    await page.waitForURL(/\/sign-in\?next=/);
  });
});

describe('without a session', () => {
  it('every page leads to signing in, and from there back to where it was', async () => {
    const page = await openPage(browser, 'visitor');
    const { id } = await demoOf(await enter(await openPage(browser, 'owner')));
    await page.goto(`/analyses/${id}?show=or&scale=1.5`);
    await page.waitForURL(/\/sign-in\?next=/);
    await signIn(page);
    await page.waitForURL(`/analyses/${id}?show=or&scale=1.5`);
    await page.getByRole('heading', { name: demoName, level: 1 }).waitFor();
    await eventually(() => page.getByRole('radio', { name: 'OR', exact: true }).isChecked()).toBe(true);
  });

  it('that has ended meanwhile, the next step leads to signing in, and from there back', async () => {
    const page = await openPage(browser, 'owner');
    await enter(page);
    await page.goto('/');
    await page.waitForURL(/\/workspaces\/[\w-]+$/);
    await page.getByRole('link', { name: demoName }).waitFor();
    await endSession(page);
    await page.getByRole('link', { name: 'Members' }).click();
    await page.waitForURL(/\/sign-in\?next=/);
    await signIn(page);
    await page.waitForURL(/\/members$/);
    await page.getByRole('table', { name: 'Members' }).waitFor();
  });
});

/** Ends the session at the server alone: the browser keeps a cookie that is worth nothing any more. */
async function endSession(page: Page): Promise<void> {
  const { origin } = inject('strata');
  const cookies = await page.context().cookies();
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin,
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify({ query: 'mutation { signOut { errors { message } } }' }),
  });
  expect(await response.json()).toEqual({ data: { signOut: { errors: [] } } });
}
