import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sampleRequest } from './pieces/sample.ts';
import { reproduce } from './reproduce.ts';
import { quickRun, type Settings } from './settings.ts';
import { openStore } from './store.ts';

const settings: Settings = { ...quickRun, families: ['MLP-7, tic-tac-toe'], sampleCount: 1 };

test('reproduce(…) computes one section, then all, and writes numbers from their pieces', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'reproduction-'));
  const options = {
    ...{ quick: true, only: ['layers'] as string[], processCount: 2 },
    ...{ piecesFolder: path.join(folder, 'pieces'), outputFolder: folder },
  };
  const said: string[] = [];
  const read = async () =>
    readFileSync(await reproduce(settings, options, (line) => said.push(line)), 'utf8');

  const report = await read();
  expect(report).toContain('## Layerwise change');
  expect(report).toMatch(/## Dynamics of learning\n\nNot computed in this run/);
  const figure = /!\[.*\]\((reproduction\/ratios-by-depth\.svg)\)/.exec(report);
  expect(readFileSync(path.join(folder, figure?.[1] ?? ''), 'utf8')).toMatch(
    /^<svg[\s\S]*MLP-7, tic-tac-toe/,
  );

  // a second run computes nothing and writes the same
  expect(await read()).toBe(report);
  expect(said.filter((line) => line.startsWith('0 pieces are to be computed'))).toHaveLength(1);

  // every other section, end to end
  options.only = [];
  expect(await read()).not.toContain('Not computed in this run');

  // the only sample of the output now has one interaction of order 1: all of its strength is of low order
  plantOutput(options.piecesFolder);
  const row = /\| MLP-7, tic-tac-toe \| [^|]+ \| (\d+)% · (\d+)% · (\d+)%/;
  expect(row.exec(report)?.slice(1)).not.toEqual(['100', '0', '0']);
  expect(row.exec(await read())?.slice(1)).toEqual(['100', '0', '0']);
});

function plantOutput(piecesFolder: string): void {
  const store = openStore(piecesFolder);
  for (const network of ['mlp7-tic-tac-toe', 'mlp7-tic-tac-toe-seed2']) {
    const request = sampleRequest(network, null, settings, 0);
    const sample = store.read('sample', request);
    const output = sample.layers[sample.layers.length - 1];
    output.interactions = [{ type: 'AND', mask: 4, effect: 2 }];
    output.maximum = 2;
    store.write('sample', request, sample);
  }
}
