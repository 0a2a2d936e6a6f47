// `npm run screenshot`: the picture of the README, taken of a Strata that has just made its demo.
import { statSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { type Running, startStrata } from './strata.ts';

const file = path.resolve(import.meta.dirname, '../docs/analysis.png');
const executablePath = findChromium();
if (!executablePath)
  throw new Error('The screenshot needs a Chromium; none is here and none could be installed.');

const strata = await startStrata();
try {
  await take(strata, executablePath);
  console.log(`${file}: ${Math.round(statSync(file).size / 1000)} kB`);
} finally {
  await strata.stop();
}

async function take({ origin, email, password }: Running, executable: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({
      baseURL: origin,
      viewport: { width: 1440, height: 900 },
      colorScheme: 'light',
      deviceScaleFactor: 2,
    });
    await openDemo(page, { email, password });
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
  }
}

async function openDemo(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'LeNet on ten digits' }).click();
  await page.getByRole('application', { name: 'Strength by order at output' }).waitFor();
  await page.getByRole('article', { name: /^Finding on/ }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
}
