import { familiesIn } from '../families.ts';
import { fixed, percent } from '../report/numbers.ts';
import { table } from '../report/table.ts';
import type { Section } from '../section.ts';
import { dynamicsClaims, noiseWords } from './claims.ts';
import { dynamicsFigures } from './figures.ts';
import { type MeasuredDynamics, measureDynamics } from './measure.ts';
import { comparedFamilies, dynamicsPieces } from './plan.ts';
import { publishedStrengths } from './published-strengths.ts';
import { measureSimilarity } from './similarity.ts';

/** Method §5: how interactions come and go while a network learns. */
export const dynamics: Section = {
  name: 'dynamics',
  title: 'Dynamics of learning',
  pieces: dynamicsPieces,
  write(store, settings) {
    const measured = familiesIn(settings).map((family) => measureDynamics(family, store, settings));
    const similar = comparedFamilies(settings).map((family) => measureSimilarity(family, store, settings));
    return {
      claims: dynamicsClaims(measured, similar),
      text: `Checkpoints of seed 1, as many as are kept; what happens within the first epoch is not seen. Salient interactions of the output, τ anew at each checkpoint. Predicted strengths count the subsets that are salient at the end of the training. Class means are over ${settings.classSampleCount} training and ${settings.classSampleCount} test samples of each digit.\n\n${checkpointTable(measured)}${publishedStrengths(measured)}`,
      figures: dynamicsFigures(measured, similar),
    };
  },
};

function checkpointTable(measured: readonly MeasuredDynamics[]): string {
  const rows = measured.flatMap(({ family, checkpoints }) =>
    checkpoints.map((one) => [
      family,
      String(one.epoch),
      percent(one.accuracy, 1),
      fixed(one.lossGap, 3),
      fixed(one.meanOrder),
      noiseWords(one),
      one.shares ? Array.from(one.shares.slice(1), (share) => fixed(share)).join(' ') : '–',
      one.fitted ? Array.from(one.fitted.predicted.slice(1), (share) => fixed(share)).join(' ') : '–',
    ]),
  );
  const head = [
    'networks',
    'epoch',
    'accuracy',
    'loss gap',
    'mean order',
    'σ²',
    'shares of orders 1…n',
    'predicted',
  ];
  return table(head, rows);
}
