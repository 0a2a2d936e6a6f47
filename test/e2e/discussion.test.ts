import { randomUUID } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../ask.ts';
import { enter, openBrowser, openPage } from './browser.ts';
import { type Demo, demoName, demoOf } from './demo.ts';
import { choose } from './reading.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a finding', () => {
  it('can be marked on a layer, on an order of it and on an interaction', async () => {
    const { page } = await openDemoAsOwner();
    await page.getByRole('button', { name: 'Mark a finding on layer conv2' }).click();
    await saveFinding(page, 'Finding on layer conv2');
    await choose(page, 'Layer', 'fc1');
    await choose(page, 'Order', '2');
    await page.getByRole('button', { name: 'Mark a finding on this order' }).click();
    await saveFinding(page, 'Finding on order 2 of fc1, AND and OR');
    const row = page.getByRole('table', { name: 'Strongest interactions' }).getByRole('button').first();
    const words = (await row.getAttribute('aria-label')) ?? '';
    await row.click();
    await page.getByRole('button', { name: 'Mark a finding on this interaction' }).click();
    const finding = await saveFinding(page, `Finding on ${words}`);
    await finding.getByText(/^effect −?[\d.]+$/).waitFor();
    await finding.getByRole('button', { name: `Go to ${words}` }).click();
    await page.waitForURL(/[?&]interaction=/);
  });

  it('is discussed by two people who see each other’s words without reloading', async () => {
    const owner = await openDemoAsOwner();
    await owner.page.getByRole('button', { name: 'Mark a finding on layer pool1' }).click();
    const text = await textOf(await saveFinding(owner.page, 'Finding on layer pool1'));
    await comment(threadOf(owner.page, text), 'First thoughts.');

    const guest = await openPage(browser, 'guest');
    await joinByLink(guest, await invitationLink(owner.page, owner.demo));
    await guest.getByRole('link', { name: demoName }).click();
    const seen = threadOf(guest, text);
    await seen.getByText('First thoughts.').waitFor();

    await owner.page.goto(`/analyses/${owner.demo.id}`);
    const thread = threadOf(owner.page, text);
    await thread.getByText('First thoughts.').waitFor();
    const untouched = await markOf(owner.page, guest);
    await comment(thread, 'Second thoughts.');
    const second = seen.getByRole('article').filter({ hasText: 'Second thoughts.' });
    await second.getByRole('button', { name: 'Reply' }).click();
    await seen.getByRole('textbox', { name: 'Reply to Demo owner' }).fill('I see it too.');
    await seen.getByRole('button', { name: 'Add reply' }).click();
    await thread.getByText('I see it too.').waitFor();

    await editAndDelete(seen, thread);
    await thread.getByRole('button', { name: 'Delete this finding' }).click();
    await owner.page.getByRole('button', { name: 'Delete finding' }).click();
    await seen.waitFor({ state: 'detached' });
    expect(await untouched()).toEqual([true, true]);
  });

  it('is only read by a viewer', async () => {
    const { ask, demo } = await openDemoAsOwner();
    const token = await tokenFor(ask, demo, 'VIEWER');
    const page = await openPage(browser, 'viewer');
    await joinByLink(page, `/invitation/${token}`);
    await page.getByRole('link', { name: demoName }).click();
    await page.getByRole('heading', { name: 'Discussion' }).waitFor();
    await page.getByRole('article', { name: 'Finding on layer fc2' }).first().waitFor();
    await page.getByRole('region', { name: 'Selected interaction' }).waitFor();
    for (const control of [/^Mark a finding/, 'Reply', /^Edit/, /^Delete/, 'Rename', 'Add comment'])
      expect(await page.getByRole('button', { name: control }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Comment' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'New with these settings' }).count()).toBe(0);
  });
});

async function openDemoAsOwner(): Promise<{ page: Page; ask: Ask; demo: Demo }> {
  const page = await openPage(browser, 'owner');
  const ask = await enter(page);
  const demo = await demoOf(ask);
  await page.goto(`/analyses/${demo.id}`);
  await page.getByRole('table', { name: /^Exact numbers of/ }).waitFor();
  return { page, ask, demo };
}

/** Writes something nobody wrote before into the open composer; resolves to its thread, once that stands in the panel. */
async function saveFinding(page: Page, name: string): Promise<Locator> {
  const text = `Something to see here ${randomUUID()}`;
  const dialog = page.getByRole('dialog', { name: 'Mark a finding' });
  await dialog.getByRole('textbox', { name: 'Finding' }).fill(text);
  await dialog.getByRole('button', { name: 'Save finding' }).click();
  await dialog.waitFor({ state: 'detached' });
  const thread = page.getByRole('article', { name, exact: true }).filter({ hasText: text });
  await thread.waitFor();
  return thread;
}

async function textOf(thread: Locator): Promise<string> {
  return /Something to see here [\w-]+/.exec(await thread.innerText())?.[0] ?? '';
}

function threadOf(page: Page, text: string): Locator {
  return page.getByRole('article', { name: /^Finding on/ }).filter({ hasText: text });
}

async function comment(thread: Locator, text: string): Promise<void> {
  await thread.getByRole('textbox', { name: 'Comment' }).fill(text);
  await thread.getByRole('button', { name: 'Add comment' }).click();
  await thread.getByRole('article').filter({ hasText: text }).waitFor();
}

/** The guest takes the reply back in two steps, and the owner sees each. */
async function editAndDelete(seen: Locator, thread: Locator): Promise<void> {
  await seen.getByRole('button', { name: 'Edit comment' }).click();
  await seen.getByRole('textbox', { name: 'Edit comment' }).fill('I see it at conv1 too.');
  await seen.getByRole('button', { name: 'Save comment' }).click();
  const edited = thread.getByRole('article').filter({ hasText: 'I see it at conv1 too.' });
  await edited.getByText('edited', { exact: true }).waitFor();
  await seen.getByRole('button', { name: 'Delete this comment' }).click();
  await seen.page().getByRole('button', { name: 'Delete comment' }).click();
  await thread.getByText('This comment was deleted.').waitFor();
  expect(await thread.getByText('I see it at conv1 too.').count()).toBe(0);
}

async function invitationLink(page: Page, demo: Demo): Promise<string> {
  await page.goto(`/workspaces/${demo.workspaceId}/members`);
  await page.getByRole('button', { name: 'Create invitation link' }).click();
  const link = page.getByRole('textbox', { name: 'Invitation link' });
  await link.waitFor();
  return link.inputValue();
}

async function tokenFor(ask: Ask, demo: Demo, role: string): Promise<string> {
  const { createInvitation } = await ask(
    'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { token errors { message } } }',
    { input: { workspaceId: demo.workspaceId, role } },
  );
  expect(createInvitation.errors).toEqual([]);
  return createInvitation.token;
}

/** Follows an invitation as somebody who has no account yet. */
async function joinByLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('link', { name: 'Sign up to join' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Grace Guest');
  await page.getByLabel('Email').fill(`${randomUUID()}@strata.example`);
  await page.getByLabel('Password', { exact: true }).fill(randomUUID());
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByRole('button', { name: 'Accept invitation' }).click();
  await page.getByRole('heading', { name: 'Demo', level: 1 }).waitFor();
}

/** Leaves a mark on pages that a reload would wipe off, and tells later where it still is. */
async function markOf(...pages: Page[]): Promise<() => Promise<boolean[]>> {
  const key = 'strata-story';
  for (const page of pages) await page.evaluate((name) => Object.assign(window, { [name]: true }), key);
  return () => Promise.all(pages.map((page) => page.evaluate((name) => name in window, key)));
}
