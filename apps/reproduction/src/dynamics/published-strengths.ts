import { fixed } from '../report/numbers.ts';
import { table } from '../report/table.ts';
import { distanceOf, type MeasuredDynamics } from './measure.ts';

/** [DYN]: shares of orders 1, 2, 3, … of VGG-11 on CIFAR-10, as measured and as predicted there. */
const published = [
  { when: 'early', real: [0.83, 0.17], predicted: [0.85, 0.14, 0.02] },
  { when: 'middle', real: [0.64, 0.2, 0.1, 0.04, 0.02], predicted: [0.68, 0.25, 0.06, 0.01] },
  {
    when: 'late',
    real: [0.47, 0.18, 0.14, 0.11, 0.06, 0.03],
    predicted: [0.49, 0.2, 0.11, 0.1, 0.07, 0.03],
  },
];

/** Published shares beside those of our VGG-11 on digits at its trained checkpoints; empty where it was not studied. */
export function publishedStrengths(measured: readonly MeasuredDynamics[]): string {
  const vgg = measured.find(({ family }) => family.startsWith('VGG-11'));
  if (!vgg) return '';
  const trained = vgg.checkpoints.filter(({ epoch }) => epoch > 0);
  const theirs = published.map(({ when, real, predicted }) => row(`published, ${when}`, real, predicted));
  const ours = trained.map(({ epoch, shares, fitted }) => {
    const without0 = (all: Float64Array | undefined | null) => (all ? Array.from(all.slice(1)) : []);
    return row(`here, epoch ${epoch}`, without0(shares), without0(fitted?.predicted));
  });
  const head = ['VGG-11', 'shares of orders 1, 2, 3, …', 'predicted', 'distance'];
  return `\n\nPublished shares of VGG-11 on CIFAR-10 beside those of ${vgg.family}:\n\n${table(head, [...theirs, ...ours])}`;
}

function row(name: string, real: readonly number[], predicted: readonly number[]): string[] {
  const words = (values: readonly number[]) => values.map((value) => fixed(value)).join(' ');
  return [name, words(real), words(predicted), fixed(distanceOf(real, predicted))];
}
