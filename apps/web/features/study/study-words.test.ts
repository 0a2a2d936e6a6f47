import { expect, test } from 'vitest';
import { networkWords } from './study-words';

const networks = [
  { index: 0, role: 'BASE', name: 'LeNet on digits' },
  { index: 1, role: 'COMPARED', name: 'LeNet on digits, seed 2' },
  { index: 2, role: 'COMPARED', name: 'MLP-7 on digits' },
  { index: 3, role: 'CONTROL', name: 'MLP-7 on tables' },
] as const;

test('networkWords(network) says only what sets it apart from the base', () =>
  expect(networks.map((network) => networkWords(network, networks))).toEqual([
    'LeNet on digits',
    'Seed 2',
    'MLP-7 on digits',
    'Control: MLP-7 on tables',
  ]));
