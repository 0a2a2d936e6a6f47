import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject, onTestFailed } from 'vitest';

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

/** A page of somebody's own browser profile; when the test fails, what it showed is kept. */
export async function openPage(
  browser: Browser,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject('strata').origin,
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  onTestFailed(async ({ task }) => {
    mkdirSync(shots, { recursive: true });
    const file = `${task.name} – ${name}.png`.replaceAll(/[^\w –.-]/g, '_');
    await page.screenshot({ path: path.join(shots, file), fullPage: true }).catch(() => {});
  });
  return page;
}

/** Signs in as the owner of the demo workspace. */
export async function signInAsOwner(page: Page): Promise<void> {
  const { email, password } = inject('strata');
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/workspaces\//);
}
