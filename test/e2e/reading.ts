import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The rows of a table as a person reads them, by the names of its columns. */
export function readTable(page: Page, name: string | RegExp): Promise<Record<string, string>[]> {
  return page.getByRole('table', { name }).evaluate((table) => {
    const texts = (row: Element) => [...row.children].map((cell) => cell.textContent ?? '');
    const [head, ...rows] = [...table.querySelectorAll('tr')].map(texts);
    return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]])));
  });
}

/** Chooses an option of a drop-down list by its label. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Switches a row of radio buttons by what is written on them. */
export async function switchTo(page: Page, group: string, option: string): Promise<void> {
  await page.getByRole('radiogroup', { name: group, exact: true }).getByText(option, { exact: true }).click();
}

/** An expectation on what a page comes to show. */
export function eventually<T>(read: () => Promise<T>) {
  return expect.poll(read, { timeout: 30_000, interval: 100 });
}

/** A number as the page writes it where it shows all digits. */
export function exact(value: number | null): string {
  return value === null ? '–' : String(value);
}
