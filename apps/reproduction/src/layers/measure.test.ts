import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SparseInteraction } from '@strata/interaction-engine';
import { expect, test } from 'vitest';
import { familyNamed } from '../families.ts';
import { probesRequest } from '../pieces/probes.ts';
import { type LayerSplit, sampleRequest } from '../pieces/sample.ts';
import { quickRun } from '../settings.ts';
import { openStore, type Store } from '../store.ts';
import { bandOf, measureFamily, rowOf, sharesByOrder } from './measure.ts';

const settings = { ...quickRun, sampleCount: 2 };
const family = familyNamed('MLP-7, tic-tac-toe');

test('measureFamily: completeness, redundancy, bands and shares of planted interactions', () => {
  const store = openStore(mkdtempSync(path.join(tmpdir(), 'pieces-')));
  for (const { key } of family.networks) plant(store, key);
  const [measured] = measureFamily(family, store, settings);
  const [layer, output] = measured.layers;
  // sample 1 shares 2 of 4 and forgets 1, sample 2 shares nothing of 2: 2 of 6 on the whole, and 1 of 3 forgotten
  expect(rowOf(layer, 'BOTH', 0)).toMatchObject({ overlap: 1, strength: 1.5, referenceStrength: 3 });
  expect(rowOf(layer, 'BOTH', 0).completeness).toBeCloseTo(1 / 3, 12);
  expect(rowOf(layer, 'BOTH', 0).redundancy).toBeCloseTo(1 / 3, 12);
  expect(rowOf(output, 'BOTH', 0)).toMatchObject({ completeness: 1, redundancy: 0 });
  // of order 7 the output has 2, none of it in the layer
  expect(bandOf(layer, 'high')).toMatchObject({ new: 1, completeness: 0, redundancy: null });
  expect(sharesByOrder(output, 9)[7]).toBeCloseTo(1 / 3, 12);
  // the effect of 0.1 lies under τ = 0.05·4, and over τ/2
  expect(output.counts).toEqual([1.5, 1, 1]);
  expect(measured.outputGap).toBe(5);
});

function plant(store: Store, network: string): void {
  const effects: SparseInteraction[][][] = [
    [
      [
        { type: 'AND', mask: 1, effect: 2 },
        { type: 'OR', mask: 3, effect: -1 },
      ],
      [
        { type: 'AND', mask: 1, effect: 4 },
        { type: 'AND', mask: 2, effect: 0.1 },
      ],
    ],
    [[], [{ type: 'OR', mask: 127, effect: 2 }]],
  ];
  store.write('probes', probesRequest(network, settings), []);
  effects.forEach(([layer, output], place) => {
    store.write('sample', sampleRequest(network, null, settings, place), {
      target: 1,
      playerCount: 9,
      backend: 'none',
      output: new Float64Array(512),
      layers: [splitOf('fc1', layer), splitOf('output', output)],
    });
  });
}

function splitOf(layer: string, interactions: SparseInteraction[]): LayerSplit {
  const strengths = { positive: new Float64Array(10), negative: new Float64Array(10) };
  return {
    ...{ layer, interactions, strengths, harsanyi: strengths, baseValue: -1, fullValue: 4, kappa: 0.2 },
    ...{ objective: 1, gap: 0, iterations: 1, noiseFloor: 0, floorUsed: false },
    maximum: Math.max(0, ...interactions.map(({ effect }) => Math.abs(effect))),
  };
}
