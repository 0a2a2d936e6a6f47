import { afterAll, describe, expect, it } from 'vitest';
import { folderOfFiles, npyBytes, strata } from './known-files.ts';

const folder = folderOfFiles();
afterAll(() => folder.remove());

const values = Array.from({ length: 2 * 2 * 16 }, (_, i) => Math.sin(i * i * 1.7) + (i % 5));
const file = folder.write('games.npy', npyBytes(values, [2, 2, 16]));

async function extracted(...options: string[]) {
  const { code, out } = await strata(['extract', file, '--json', '--dual', ...options]);
  expect(code).toBe(0);
  return JSON.parse(out);
}
const verified = (result: unknown) =>
  strata(['verify', file, folder.write('result.json', JSON.stringify(result))]);

describe('strata verify', () => {
  it.each([
    [[]],
    [['--and-only']],
    [['--or-only', '--free-endpoints']],
    [['--huber', '0.1']],
    [['--kappa', '0', '--iterations', '20']],
  ])('finds every bound of strata extract %j again', async (options) => {
    const { code, out, error } = await verified(await extracted(...options));
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(
      /games\.npy: 4 bounds found again from values, κ and dual; the largest gap is \S+\n$/,
    );
  });

  it('says where a result claims more than its dual gives', async () => {
    const result = await extracted();
    const layer = result.samples[1].layers[0];
    const bound = layer.lowerBound;
    layer.lowerBound = bound * 1.001;
    expect(await verified(result)).toMatchObject({
      code: 1,
      error: expect.stringContaining('sample 1, layer "layer 0" claims the lower bound'),
    });
    layer.lowerBound = bound;
    layer.dual = layer.dual.map((y: number) => y / 2);
    expect(await verified(result)).toMatchObject({
      code: 1,
      error: expect.stringContaining('but its dual gives'),
    });
    layer.lowerBound = 0;
    expect(await verified(result)).toMatchObject({
      code: 1,
      error: expect.stringContaining('claims the gap'),
    });
  });

  it('refuses a result without duals, of another shape, or none', async () => {
    const plain = JSON.parse((await strata(['extract', file, '--json'])).out);
    expect((await verified(plain)).error).toContain('has no dual of 32 numbers: extract with --json --dual.');
    expect((await verified({ layers: [] })).error).toContain('does not hold 2 samples × 2 layers');
    expect(await strata(['verify', file])).toMatchObject({ code: 2 });
  });
});
