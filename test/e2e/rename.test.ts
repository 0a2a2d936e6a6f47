import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../ask.ts';
import { enter, openBrowser, openPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('renaming what somebody else has renamed meanwhile', () => {
  it('offers my name all the same', async () => {
    const { page, theirs } = await openConflict('Mine');
    await page.getByRole('button', { name: 'Save mine all the same' }).click();
    await page.getByRole('heading', { name: 'Mine', level: 1 }).waitFor();
    expect(await page.getByText(theirs).count()).toBe(0);
  });

  it('lets theirs stand', async () => {
    const { page, theirs } = await openConflict('Mine');
    await page.getByRole('button', { name: 'Keep their name' }).click();
    await page.getByRole('heading', { name: theirs, level: 1 }).waitFor();
    expect(await page.getByLabel('Name of the workspace').inputValue()).toBe(theirs);
    expect(await page.getByRole('alert').getByText(theirs).count()).toBe(0);
  });
});

/** The settings of a workspace whose name was changed from elsewhere while another one was being typed. */
async function openConflict(mine: string): Promise<{ page: Page; theirs: string }> {
  const page = await openPage(browser, 'owner');
  const ask = await enter(page);
  const { id, version } = await newWorkspace(ask);
  await page.goto(`/workspaces/${id}/settings`);
  await page.getByLabel('Name of the workspace').fill(mine);
  const theirs = `Theirs ${randomUUID()}`;
  await rename(ask, { workspaceId: id, name: theirs, expectedVersion: version });
  await page.getByRole('button', { name: 'Rename workspace' }).click();
  await page.getByRole('alert').getByText(`Somebody has renamed the workspace to "${theirs}"`).waitFor();
  return { page, theirs };
}

async function newWorkspace(ask: Ask): Promise<{ id: string; version: number }> {
  const { createWorkspace } = await ask(
    'mutation ($input: CreateWorkspaceInput!) { createWorkspace(input: $input) { workspace { id version } errors { message } } }',
    { input: { name: 'As it was' } },
  );
  expect(createWorkspace.errors).toEqual([]);
  return createWorkspace.workspace;
}

async function rename(ask: Ask, input: Record<string, unknown>): Promise<void> {
  const { renameWorkspace } = await ask(
    'mutation ($input: RenameWorkspaceInput!) { renameWorkspace(input: $input) { errors { message } } }',
    { input },
  );
  expect(renameWorkspace.errors).toEqual([]);
}
