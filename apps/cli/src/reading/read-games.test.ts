import { afterAll, describe, expect, it } from 'vitest';
import { folderOfFiles, npyBytes, npyHead, npyNames, npzBytes } from '../known-files.ts';
import { appendRows } from './append-rows.ts';
import type { Games } from './games.ts';
import { readGames } from './read-games.ts';
import { Spool } from './spool.ts';

const folder = folderOfFiles();
afterAll(() => folder.remove());

/** Two samples × three layers × 2² small whole numbers, which every type can hold. */
const shape = [2, 3, 4];
const values = Array.from({ length: 24 }, (_, i) => (i * 7) % 25);

function tableOf(games: Games): number[][][] {
  const table = Array.from({ length: games.sampleCount }, (_, sample) =>
    games.layerNames.map((_, layer) => [...games.read(sample, layer)]),
  );
  games.close();
  return table;
}

const table = tableFrom((sample, layer) =>
  values.slice(sample * 12 + layer * 4, sample * 12 + layer * 4 + 4),
);

function tableFrom(row: (sample: number, layer: number) => number[]): number[][][] {
  return [0, 1].map((sample) => [0, 1, 2].map((layer) => row(sample, layer)));
}

describe('readGames of .npy', () => {
  const types = ['f8', 'f4', 'i2', 'i4', 'i8', 'u2', 'u4', 'u8'].flatMap((type) => [`<${type}`, `>${type}`]);

  it.each([...types, '|i1', '|u1'])('readGames(file of %s) gives back what was written', async (descr) => {
    const file = folder.write('typed.npy', npyBytes(values, shape, { descr }));
    expect(tableOf(await readGames(file))).toEqual(table);
  });

  it('readGames(file) keeps fractions and signs', async () => {
    const file = folder.write('fine.npy', npyBytes([0.1, -1e300, 5e-324, Math.PI], [4]));
    expect(tableOf(await readGames(file))).toEqual([[[0.1, -1e300, 5e-324, Math.PI]]]);
  });

  it.each([1, 2, 3] as const)('readGames(file of version %i) reads its header', async (version) => {
    const file = folder.write('version.npy', npyBytes(values, shape, { version }));
    expect(tableOf(await readGames(file))).toEqual(table);
  });

  it('readGames(file) turns what lies in columns', async () => {
    const file = folder.write('columns.npy', npyBytes(values, shape, { fortranOrder: true }));
    expect(tableOf(await readGames(file))).toEqual(table);
    const layers = folder.write('layers.npy', npyBytes(values, [6, 4], { fortranOrder: true, descr: '>f4' }));
    expect(tableOf(await readGames(layers))).toEqual([table.flat()]);
  });

  it('readGames(file) tells 2ⁿ, layers × 2ⁿ and samples × layers × 2ⁿ apart', async () => {
    const sizes = [];
    for (const axes of [[24 / 3], [3, 8], [1, 3, 8]]) {
      const count = axes.reduce((a, b) => a * b);
      const games = await readGames(folder.write('axes.npy', npyBytes(values.slice(0, count), axes)));
      sizes.push([games.hasSamples, games.sampleCount, games.layerNames, games.playerCount]);
      games.close();
    }
    const three = ['layer 0', 'layer 1', 'layer 2'];
    expect(sizes).toEqual([
      [false, 1, ['layer 0'], 3],
      [false, 1, three, 3],
      [true, 1, three, 3],
    ]);
  });

  it('readGames(file) goes by the first bytes where the ending says nothing', async () => {
    expect(tableOf(await readGames(folder.write('array', npyBytes(values, shape))))).toEqual(table);
    expect(tableOf(await readGames(folder.write('text.txt', ' [1, 2]')))).toEqual([[[1, 2]]]);
    expect(tableOf(await readGames(folder.write('zip', npzBytes({ a: npyBytes(values, shape) }))))).toEqual(
      table,
    );
  });
});

describe('appendRows', () => {
  it('appendRows(…) gives the same rows in one pass and in many', () => {
    const scattered = new Spool();
    scattered.append(Float64Array.from({ length: 24 }, (_, i) => i));
    for (const held of [4, 8, 1000]) {
      const rows = new Spool();
      appendRows(scattered, shape, rows, held);
      // first index fastest: sample + 2·(layer + 3·mask)
      const expected = tableFrom((s, l) => [0, 1, 2, 3].map((mask) => s + 2 * (l + 3 * mask))).flat(2);
      expect([...rows.read(0, 24)]).toEqual(expected);
      rows.close();
    }
    scattered.close();
  });
});

describe('readGames of .npz', () => {
  it.each([true, false])('readGames(one array, compressed: %s) is the table', async (compressed) => {
    for (const fortranOrder of [false, true]) {
      const array = npyBytes(values, shape, { fortranOrder });
      const file = folder.write('one.npz', npzBytes({ anything: array }, compressed));
      expect(tableOf(await readGames(file))).toEqual(table);
    }
  });

  it('readGames(several arrays) is layers by name, in their order', async () => {
    const layer = (l: number) => npyBytes([...table[0][l], ...table[1][l]], [2, 4]);
    const columns = npyBytes([...table[0][2], ...table[1][2]], [2, 4], { fortranOrder: true });
    const file = folder.write('layers.npz', npzBytes({ zeta: layer(0), alpha: layer(1), out: columns }));
    const games = await readGames(file);
    expect(games.layerNames).toEqual(['zeta', 'alpha', 'out']);
    expect(games.hasSamples).toBe(true);
    expect(tableOf(games)).toEqual(table);
  });

  it('readGames(file) takes strings called layers and players as names', async () => {
    const named = {
      layers: npyNames(['eins', 'zwei', 'Größe']),
      values: npyBytes(values, shape),
      players: npyNames(['sky', '🌊']),
    };
    const games = await readGames(folder.write('named.npz', npzBytes(named)));
    expect(games.layerNames).toEqual(['eins', 'zwei', 'Größe']);
    expect(games.playerNames).toEqual(['sky', '🌊']);
    expect(tableOf(games)).toEqual(table);
  });

  it('readGames(file) takes numbers called layers as numbers', async () => {
    const games = await readGames(
      folder.write('numbers.npz', npzBytes({ layers: npyBytes(values, [6, 4]) })),
    );
    expect(tableOf(games)).toEqual([table.flat()]);
  });
});

describe('readGames of JSON', () => {
  it('readGames(array) takes one to three axes', async () => {
    for (const [text, expected] of [
      [table[0][0], [[table[0][0]]]],
      [table[0], [table[0]]],
      [table, table],
    ]) {
      expect(tableOf(await readGames(folder.write('a.json', JSON.stringify(text))))).toEqual(expected);
    }
  });

  it('readGames(object) takes values with names, or layers by name', async () => {
    const values = { players: ['a', 'b'], values: table, layers: ['x', 'y', 'z'] };
    const named = await readGames(folder.write('named.json', JSON.stringify(values, null, 2)));
    expect([named.layerNames, named.playerNames]).toEqual([
      ['x', 'y', 'z'],
      ['a', 'b'],
    ]);
    expect(tableOf(named)).toEqual(table);
    const byLayer = { one: table.map(([row]) => row), two: table.map(([, row]) => row) };
    const games = await readGames(folder.write('layers.json', JSON.stringify(byLayer)));
    expect(games.layerNames).toEqual(['one', 'two']);
    expect(tableOf(games)).toEqual(table.map(([one, two]) => [one, two]));
  });
});

describe('readGames refuses', () => {
  const good = npyBytes(values, shape);
  const archive = npzBytes({ a: good }, false);
  const damaged = Buffer.from(archive);
  damaged[damaged.indexOf('NUMPY') + 130] ^= 1;

  const cases: [name: string, content: string | Buffer, sentence: string][] = [
    ['length.npy', npyBytes(values, [2, 12]), 'the array has rows of 12 values'],
    ['players.npy', npyHead([1, 131072]), 'a game of 17 players, but the exact split ends at 16'],
    ['none.npy', npyHead([24, 1]), 'a game without players'],
    ['axes.npy', npyHead([1, 2, 3, 4]), 'has the shape (1, 2, 3, 4)'],
    ['scalar.npy', npyHead([]), 'has the shape ()'],
    ['empty.npy', npyHead([0, 4]), 'and so no values'],
    ['half.npy', npyHead([4], '<f2'), "values of type '<f2' (float16)"],
    ['complex.npy', npyHead([4], '<c16'), 'complex numbers'],
    ['objects.npy', npyHead([4], '|O'), 'Python objects'],
    ['truths.npy', npyHead([4], '|b1'), 'truth values'],
    ['short.npy', good.subarray(0, -1), 'is cut off: its shape (2, 3, 4) takes 192 bytes, but 191 follow'],
    ['long.npy', Buffer.concat([good, good]), 'goes on after its end'],
    ['head.npy', good.subarray(0, 40), 'is cut off within its .npy header'],
    ['magic.npy', 'NUMPY but no', 'is not in .npy format: it begins with the bytes 4e554d505920'],
    ['later.npy', Buffer.from(good).fill(9, 6, 7), 'in version 9 of the .npy format'],
    ['nothing.npy', '', 'is empty'],
    ['short.npz', archive.subarray(0, 200), 'is no .npz archive, or is cut off'],
    ['text.npz', 'no archive at all, but long enough to look', 'is no .npz archive'],
    ['damaged.npz', damaged, 'array "a" is damaged: its checksum does not fit'],
    ['inner.npz', npzBytes({ a: good.subarray(0, -8) }), 'array "a" is cut off'],
    ['length.npz', npzBytes({ conv: npyBytes(values, [24]) }), 'array "conv" has rows of 24 values'],
    [
      'shapes.npz',
      npzBytes({ a: npyBytes(values.slice(0, 8), [8]), b: npyBytes(values.slice(0, 4), [4]) }),
      'but "a" is (8) and "b" is (4)',
    ],
    [
      'names.npz',
      npzBytes({ a: good, layers: npyNames(['x']) }),
      '"layers" has a length of 1, but the number of layers is 3',
    ],
    ['twice.npz', npzBytes({ a: good, players: npyNames(['x', 'x']) }), 'the name "x" twice'],
    ['stray.bin', 'what is this', 'neither .npy nor .npz nor JSON'],
    ['length.json', '[1, 2, 3]', 'the array has rows of 3 values'],
    ['ragged.json', '[[1, 2], [1, 2, 3]]', 'at [1] has 3 entries, but the one before has 2'],
    ['layers.json', '[[[1, 2], [1, 2]], [[1, 2]]]', 'at [1] has 1 entries, but the one before has 2'],
    ['cut.json', '{"conv": [[1, 2], [3', 'is cut off: its JSON ends inside array "conv" at [1, 1]'],
    ['nan.json', '{"conv": [[1, 2], [NaN, 2]]}', 'array "conv" at [1, 0] is NaN'],
    ['infinite.json', '[0, -Infinity]', 'the array at [1] is infinite'],
    ['huge.json', '[0, 1e999]', 'the array at [1] is infinite'],
    ['null.json', '[0, null]', 'the array at [1] is null'],
    ['string.json', '[0, "1"]', 'the array at [1] is the string "1"'],
    ['scalar.json', '{"n": 3}', 'array "n" is the number 3'],
    ['deep.json', '[[[[1, 2]]]]', 'an array, the fourth within another'],
    ['mixed.json', '[1, [2]]', 'the array at [1] is an array where there were numbers before'],
    ['twice.json', '{"a": [1, 2], "a": [1, 2]}', 'the array "a" is there twice'],
    ['object.json', '[{"a": 1}]', 'the array at [0] is an object'],
    ['words.json', 'hello', 'is not JSON'],
    ['empty.json', '[]', 'the array is empty'],
  ];

  it.each(cases)('readGames(%s) says which file and what is wrong', async (name, content, sentence) => {
    const file = folder.write(name, content);
    await expect(readGames(file)).rejects.toThrow(sentence);
    await expect(readGames(file)).rejects.toThrow(file);
  });

  it('readGames(file that is not there) says so', async () => {
    await expect(readGames('/no/such.npy')).rejects.toThrow('There is no file /no/such.npy.');
  });
});
