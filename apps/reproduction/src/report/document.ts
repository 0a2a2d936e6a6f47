import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Claim, Figure, Verdict, Written } from '../section.ts';
import { renderFigure } from './render-figure.ts';
import { table } from './table.ts';

/** A section as it goes into the report; one that is not computed says so. */
export interface Chapter {
  title: string;
  written: Written | null;
}

/** Writes reproduction.md and its figures into the folder, and returns the file. */
export async function writeDocument(
  folder: string,
  head: string,
  chapters: readonly Chapter[],
): Promise<string> {
  const figures = path.join(folder, 'reproduction');
  mkdirSync(figures, { recursive: true });
  for (const figure of chapters.flatMap(({ written }) => written?.figures ?? []))
    replace(path.join(figures, `${figure.name}.svg`), await renderFigure(figure.spec));
  const file = path.join(folder, 'reproduction.md');
  const parts = ['# Reproduction', head, summaryOf(chapters), ...chapters.map(chapterText)];
  replace(file, `${parts.join('\n\n')}\n`);
  return file;
}

export function summaryOf(chapters: readonly Chapter[]): string {
  const claims = chapters.flatMap(({ written }) => written?.claims ?? []);
  const rows = claims.map(({ statement, source, verdicts }) => [
    statement,
    source,
    subjectsWhere(verdicts, ({ held, of }) => of > 0 && held === of),
    subjectsWhere(verdicts, ({ held, of }) => held > 0 && held < of),
    subjectsWhere(verdicts, ({ held, of }) => of > 0 && held === 0),
  ]);
  const head = ['published', 'in', 'holds for', 'for some seeds or pairs of', 'does not hold for'];
  return `## What holds and what does not\n\n${table(head, rows)}\n\nBy how much, and by which rule, stands below.`;
}

function subjectsWhere(verdicts: readonly Verdict[], suits: (verdict: Verdict) => boolean): string {
  return (
    verdicts
      .filter(suits)
      .map(({ subject }) => subject)
      .join('; ') || '–'
  );
}

function chapterText({ title, written }: Chapter): string {
  if (!written) return `## ${title}\n\nNot computed in this run: \`npm run reproduce\` computes it.`;
  const { claims, text, figures } = written;
  return [`## ${title}`, ...claims.map(claimText), text, ...figures.map(figureText)].join('\n\n');
}

function claimText({ statement, source, rule, verdicts }: Claim): string {
  const rows = verdicts.map((verdict) => [verdict.subject, verdictWords(verdict), verdict.measured]);
  return `**${statement}** (${source}) Rule: ${rule}\n\n${table(['networks', 'verdict', 'measured'], rows)}`;
}

export function verdictWords({ held, of }: Pick<Verdict, 'held' | 'of'>): string {
  if (of === 0) return 'not decided';
  if (held === of) return 'holds';
  return held === 0 ? '**does not hold**' : `in ${held} of ${of}`;
}

function figureText({ name, description }: Figure): string {
  return `![${description}](reproduction/${name}.svg)\n\n*${description}*`;
}

/** Whole or not at all. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.draft`, text);
  renameSync(`${file}.draft`, file);
}
