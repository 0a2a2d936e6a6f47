import { untrainedSpindle } from '@strata/interaction-engine';
import { palette } from '../report/render-figure.ts';
import { along, colours, orderAxis, shareAxis, smallMultiples } from '../report/small-multiples.ts';
import type { Figure } from '../section.ts';
import { publishedSimilarity } from './claims.ts';
import type { MeasuredDynamics } from './measure.ts';
import type { MeasuredSimilarity } from './similarity.ts';

export function dynamicsFigures(
  measured: readonly MeasuredDynamics[],
  similar: readonly MeasuredSimilarity[],
): Figure[] {
  return [checkpointsFigure(measured), ...(similar.length > 0 ? [similarityFigure(similar)] : [])];
}

function checkpointsFigure(measured: readonly MeasuredDynamics[]): Figure {
  const values = measured.flatMap(({ family, playerCount, checkpoints }) =>
    checkpoints.flatMap(({ name, distribution, shares, fitted, epoch }) => {
      const { positive, negative } = distribution;
      const total = [...positive, ...negative].reduce((sum, strength) => sum + strength, 0) || 1;
      const spindle = untrainedSpindle(playerCount);
      return Array.from({ length: playerCount }, (_, i) => i + 1).flatMap((order) => {
        const at = { chart: `${family}: ${name}`, order };
        return [
          { ...at, kind: 'bar', what: 'positive', share: positive[order] / total },
          { ...at, kind: 'bar', what: 'negative', share: negative[order] / total },
          ...(fitted && shares
            ? [{ ...at, kind: 'line', what: 'predicted', share: fitted.predicted[order] }]
            : []),
          ...(epoch === 0 ? [{ ...at, kind: 'line', what: 'spindle', share: spindle[order] }] : []),
        ];
      });
    }),
  );
  const inks = {
    positive: palette.blue,
    negative: palette.orange,
    predicted: palette.red,
    spindle: palette.grey,
  };
  const color = colours('what', inks);
  const y = along('share', null);
  return {
    name: 'checkpoints',
    description:
      'Shares of strength by order of the output’s salient interactions, positive and negative, at each checkpoint of seed 1; beside them what theory predicts from the last checkpoint with the fitted noise and, for untrained networks, the spindle.',
    spec: smallMultiples(values, 'chart', {
      height: 80,
      layer: [
        {
          transform: [{ filter: "datum.kind === 'bar'" }],
          mark: { type: 'bar', width: 8 },
          encoding: { x: orderAxis, y: { ...y, stack: 'zero' }, color },
        },
        {
          transform: [{ filter: "datum.kind === 'line'" }],
          mark: { type: 'line', point: { size: 12 } },
          encoding: { x: orderAxis, y, color },
        },
      ],
    }),
  };
}

function similarityFigure(similar: readonly MeasuredSimilarity[]): Figure {
  const values = similar.flatMap(({ family, architecture, trainTest, trainTrain }) =>
    [1, 2, 3, 4, 5, 6].flatMap((order) => [
      { family, order, what: 'train–test', mean: trainTest[order].similarity },
      { family, order, what: 'train–train', mean: trainTrain[order].similarity },
      ...(order <= 4
        ? [{ family, order, what: 'published', mean: publishedSimilarity[architecture][order - 1] }]
        : []),
    ]),
  );
  const inks = { 'train–test': palette.blue, 'train–train': palette.grey, published: palette.red };
  return {
    name: 'train-test-similarity',
    description:
      'Similarity of the mean interactions of a class over training and over test samples, by order, beside two halves of the training samples and the published numbers (VGG-11: on CIFAR-10); means over ten classes.',
    spec: smallMultiples(values, 'family', {
      mark: { type: 'line', point: { size: 12 } },
      encoding: { x: orderAxis, y: shareAxis('similarity'), color: colours('what', inks) },
    }),
  };
}
