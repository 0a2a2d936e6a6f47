import { readFileSync } from 'node:fs';
import { type DataSet, labelled, type Row, sealed, split } from './data-set.ts';
import { standardise } from './standardise.ts';

const measurements = [
  'radius',
  'texture',
  'perimeter',
  'area',
  'smoothness',
  'compactness',
  'concavity',
  'concave points',
  'symmetry',
  'fractal dimension',
];

/** 569 tumours; ten measurements of their cell nuclei, each as mean, standard error and worst value. */
export function breastCancer(): DataSet {
  const [training, heldOut] = standardise(...split(readRows(), 399, 1));
  return sealed({
    key: 'breast-cancer',
    name: 'Breast cancer Wisconsin',
    description:
      'Ten measurements of cell nuclei in 569 tumours, each as mean, standard error and worst value; standardised, so zero is the mean.',
    licence: 'BSD-3-Clause (scikit-learn’s copy), CC BY 4.0 (UCI)',
    source: 'scikit-learn 1.2.1; Wolberg, Street and Mangasarian 1995, UCI Machine Learning Repository',
    kind: 'TABLE',
    shape: [30],
    classNames: ['malignant', 'benign'],
    attributes: measurements.map((name, i) => ({ name, inputs: [i, i + 10, i + 20] })),
    training: labelled(training),
    heldOut: labelled(heldOut),
  });
}

function readRows(): Row[] {
  const text = readFileSync(new URL('breast-cancer/breast-cancer.csv', import.meta.url), 'utf8');
  return text.trim().split('\n').slice(1).map(rowOf);
}

function rowOf(line: string): Row {
  const fields = line.split(',');
  const display = measurements.map((_, i) => `${fields[i]} ± ${fields[i + 10]}, worst ${fields[i + 20]}`);
  return { input: fields.slice(0, 30).map(Number), label: Number(fields[30]), display };
}
