import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { carriedEffects, reconstruct, sparsify } from '@strata/interaction-engine';
import { normalSource } from '@strata/networks';
import { expect, test } from 'vitest';
import { quickRun } from '../settings.ts';
import { openStore } from '../store.ts';
import { computePiece } from './computations.ts';
import { noiseRequest } from './noise.ts';

test('noise without deviation moves nothing, whether split afresh or with γ kept', async () => {
  const store = openStore(mkdtempSync(path.join(tmpdir(), 'pieces-')));
  const settings = { ...quickRun, noise: { ...quickRun.noise, deviation: 0 } };
  const layers = await computePiece(store, 'noise', noiseRequest('mlp7-tic-tac-toe', settings, 0, ['fc4']));
  const afresh = layers.filter(({ variant }) => variant === 'AFRESH').map(({ layer }) => layer);
  expect(afresh).toEqual(['fc4', 'output']);
  expect(layers.filter(({ variant }) => variant === 'KEPT')).toHaveLength(7);
  for (const { interactions, draws } of layers) {
    expect(draws).toHaveLength(settings.noise.draws);
    for (const draw of draws) expect(Array.from(draw)).toEqual(interactions.map(({ effect }) => effect));
  }
});

test('carriedEffects match the game that moved, as those before matched theirs', () => {
  const normal = normalSource(3);
  const [before, after] = [normals(normal, 64), normals(normal, 64)];
  const split = sparsify(before, { kappa: 0, tolerance: 1e-3, iterationLimit: 5000 });
  const moved = reconstruct(after[0], carriedEffects(split, before, after));
  moved.forEach((value, mask) => {
    expect(value).toBeCloseTo(after[mask], 10);
  });
});

test('normalSource(seed) has mean 0 and deviation 1, and is the same for the same seed', () => {
  const values = normals(normalSource(1), 20_000);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(variance).toBeGreaterThan(0.96);
  expect(variance).toBeLessThan(1.04);
  expect(normals(normalSource(1), 20_000)).toEqual(values);
  expect(normals(normalSource(2), 20_000)).not.toEqual(values);
});

function normals(normal: () => number, count: number): Float64Array {
  return Float64Array.from({ length: count }, normal);
}
