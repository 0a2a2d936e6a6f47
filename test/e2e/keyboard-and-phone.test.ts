import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { enter, openBrowser, openPage } from './browser.ts';
import { type Demo, demoName, demoOf } from './demo.ts';
import { eventually } from './reading.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('with the keyboard alone', () => {
  it('somebody signs in, reaches an analysis and changes what it shows', async () => {
    const page = await openPage(browser, 'keyboard');
    const { email, password } = inject('strata');
    await page.goto('/sign-in');
    await page.getByLabel('Email').waitFor();
    await tabTo(page, page.getByLabel('Email'));
    await page.keyboard.type(email);
    await tabTo(page, page.getByLabel('Password', { exact: true }));
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');

    const link = page.getByRole('link', { name: demoName });
    await link.waitFor();
    await tabTo(page, link);
    expect(await hasOutline(link)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: demoName, level: 1 }).waitFor();

    await page.getByRole('region', { name: 'Layer conv1' }).waitFor();
    await tabTo(page, page.getByRole('radio', { name: 'Both', exact: true }));
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/[?&]show=or/);
    await tabTo(page, page.getByRole('slider', { name: 'Threshold' }));
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/[?&]scale=1.25/);
    const mark = page.getByRole('button', { name: 'Mark a finding on layer conv1' });
    await tabTo(page, mark);
    await page.keyboard.press('Enter');
    const finding = page.getByRole('dialog').getByRole('textbox', { name: 'Finding' });
    await eventually(() => isFocused(finding)).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(() => isFocused(mark)).toBe(true);
  });

  it('the first step on a page leads past what stands above the content', async () => {
    const page = await openPage(browser, 'keyboard');
    const { workspaceId } = await demoOf(await enter(page));
    await page.goto(`/workspaces/${workspaceId}`);
    await page.getByRole('link', { name: demoName }).waitFor();
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await tabTo(page, skip);
    await eventually(() => skip.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await eventually(() => isFocused(page.locator('#main'))).toBe(true);
  });
});

describe.each(['light', 'dark'] as const)('on a phone in %s', (colorScheme) => {
  it('no page of somebody signed in scrolls sideways', async () => {
    const page = await openPage(browser, `${colorScheme} phone`, { ...phone, colorScheme });
    const demo = await demoOf(await enter(page));
    for (const [path, landmark] of pagesOf(page, demo)) await expectNarrow(page, path, landmark, colorScheme);
  });

  it('no page of a stranger scrolls sideways', async () => {
    const page = await openPage(browser, `${colorScheme} phone`, { ...phone, colorScheme });
    for (const [path, heading] of [
      ['/sign-in', 'Sign in'],
      ['/sign-up', 'Sign up'],
      ['/invitation/unknown', 'This link leads nowhere'],
    ])
      await expectNarrow(page, path, page.getByRole('heading', { name: heading, level: 1 }), colorScheme);
  });
});

describe.each([
  ['a wide screen', {}],
  ['a phone', phone],
])('on %s', (name, options) => {
  it('the analysis page stays where it is while its data arrive', async () => {
    const page = await openPage(browser, name, options);
    const { id } = await demoOf(await enter(page));
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & Shift)[])
          if (!entry.hadRecentInput) shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`/analyses/${id}`);
    await untilDrawn(page);
    const shifts = await page.evaluate(() => (window as Window & { shifts?: number[] }).shifts);
    expect(shifts?.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.1);
  });
});

interface Shift {
  value: number;
  hadRecentInput: boolean;
}

/** The main pages, each with what stands there once its data have come. */
function pagesOf(page: Page, { id, workspaceId }: Demo): [path: string, landmark: Locator][] {
  const workspace = `/workspaces/${workspaceId}`;
  return [
    [workspace, page.getByRole('link', { name: demoName })],
    [`${workspace}/networks`, page.getByRole('heading', { name: 'LeNet on MNIST digits' })],
    [`${workspace}/members`, page.getByRole('button', { name: 'Create invitation link' })],
    [`${workspace}/settings`, page.getByRole('button', { name: 'Rename workspace' })],
    [`${workspace}/analyses/new`, page.getByRole('checkbox', { name: /^Sample 0,/ })],
    [`${workspace}/studies`, page.getByRole('link', { name: 'Studies', exact: true })],
    [`/analyses/${id}/studies/new`, page.getByRole('checkbox', { name: /^LeNet.*seed 2$/ })],
    [`/analyses/${id}`, page.getByRole('table', { name: /^Numbers of sample/ })],
    [
      `/analyses/${id}?by=order&reference=next&show=and`,
      page.getByRole('region', { name: 'Order 1', exact: true }),
    ],
  ];
}

async function expectNarrow(page: Page, path: string, landmark: Locator, scheme: string): Promise<void> {
  await page.goto(path);
  await landmark.waitFor();
  if (/^\/analyses\/[^/]+$/.test(path)) await untilDrawn(page);
  const { wider, background } = await page.evaluate(() => ({
    // by the width the page was laid out for: a phone would zoom out rather than scroll
    wider: document.documentElement.scrollWidth - 390,
    background: getComputedStyle(document.body).backgroundColor,
  }));
  expect(wider, path).toBeLessThanOrEqual(0);
  const [red] = background.match(/\d+/g) ?? [];
  expect(Number(red) > 127, path).toBe(scheme === 'light');
}

/** Until every part of the analysis page has its data. */
async function untilDrawn(page: Page): Promise<void> {
  await page.getByRole('table', { name: /^Numbers of sample/ }).waitFor();
  await page.getByRole('region', { name: 'Selected interaction' }).getByRole('img').first().waitFor();
  await page.getByRole('application', { name: /^Effect of the selected interaction/ }).waitFor();
  await page
    .getByRole('article', { name: /^Finding on/ })
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
}

/** Presses Tab until the element has the focus, as often as a patient person would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await isFocused(target)) return;
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Whether it can be seen that the element has the focus. */
function hasOutline(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  });
}
