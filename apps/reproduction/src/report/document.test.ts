import { expect, test } from 'vitest';
import { summaryOf, verdictWords } from './document.ts';
import { spread } from './numbers.ts';
import { renderFigure } from './render-figure.ts';
import { along, bandedLines, colours, smallMultiples } from './small-multiples.ts';
import { table } from './table.ts';

test('summaryOf(chapters) sorts subjects by how many networks meet the rule, and leaves out what is not decided', () => {
  const verdicts = [
    { subject: 'A', held: 3, of: 3, measured: '' },
    { subject: 'B', held: 1, of: 3, measured: '' },
    { subject: 'C', held: 0, of: 3, measured: '' },
    { subject: 'D', held: 0, of: 0, measured: '' },
  ];
  const claims = [{ source: '[X]', statement: 'It holds.', rule: '', verdicts }];
  const summary = summaryOf([
    { title: '', written: { claims, text: '', figures: [] } },
    { title: '', written: null },
  ]);
  expect(summary).toContain('| It holds. | [X] | A | B | C |');
  expect(verdicts.map(verdictWords)).toEqual(['holds', 'in 1 of 3', '**does not hold**', 'not decided']);
});

test('spread(values) is the mean, and behind it the range of several', () => {
  expect([spread([1, null, 3]), spread([2]), spread([null])]).toEqual(['2.00 (1.00–3.00)', '2.00', '–']);
});

test('table(head, rows) is a Markdown table', () => {
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
});

test('renderFigure(spec) draws a chart for each name, without a background, and keeps the digits of its labels', async () => {
  const values = ['first', 'second'].flatMap((family) =>
    [0, 1].map((x) => ({ family, x, mean: x / 20, low: 0, high: 0.05, what: 'IoU' })),
  );
  const chart = bandedLines(along('x'), along('mean'), colours('what', { IoU: '#3b82f6' }));
  const svg = await renderFigure(smallMultiples(values, 'family', chart));
  for (const text of ['first', 'second', 'IoU', '0.02']) expect(svg).toContain(`>${text}</text>`);
  expect(svg).toContain('#3b82f6');
  expect(svg).not.toMatch(/fill="(white|#fff)"/);
});
