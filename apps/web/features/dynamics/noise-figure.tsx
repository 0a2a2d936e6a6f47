'use client';
import type { MomentFragment } from '@strata/graphql/operations';
import { Figure } from '../chart/figure';
import { Legend } from '../chart/legend';
import { NumbersTable } from '../chart/numbers-table';
import { SpreadChart } from '../chart/spread-chart';
import { Tip } from '../chart/tip';
import { exact } from '../number/format';
import { useStudy } from '../study/study-context';
import { decadesOf } from './checkpoint-series';
import { momentWords } from './moment-words';

const limitWords = { LOW: 'at most this', HIGH: 'at least this' };

/** A checkpoint with σ² twice: as a line through all, and once more where it is only a bound. */
interface NoisePoint extends MomentFragment {
  bound: number | null;
}

/** σ² by epoch: whether training makes a network less noisy, as theory has it. */
export function NoiseFigure({ moments, isStale }: { moments: MomentFragment[]; isStale: boolean }) {
  const { study } = useStudy();
  const points: NoisePoint[] = moments.map((moment) => ({
    ...moment,
    bound: moment.noiseLimit === null ? null : moment.noiseVariance,
  }));
  const title = 'σ² by epoch';
  return (
    <Figure
      title={title}
      caption="The noise of the weights with which the prediction comes nearest to the shares, on a logarithmic axis. At the ends of the searched range it is only a bound."
      isStale={isStale}
      legend={
        <Legend
          entries={[
            { meaning: 'ink', name: 'σ² as fitted' },
            { meaning: 'chance', name: 'Only a bound', ring: true },
          ]}
        />
      }
      table={<NoiseTable moments={moments} label={title} />}
    >
      <SpreadChart
        title={title}
        height={230}
        points={points}
        lines={[
          { field: 'noiseVariance', name: 'σ²', meaning: 'ink' },
          { field: 'bound', name: 'Only a bound', meaning: 'chance', dash: '0 99', hollow: true },
        ]}
        along={{ field: 'epoch', name: 'epoch', isNumber: true }}
        upwards={{
          name: 'σ²',
          extent: decadesOf(moments.flatMap(({ noiseVariance }) => noiseVariance ?? [])),
          format: powerWords,
          isLogarithmic: true,
        }}
        tip={(point) => (
          <Tip
            title={momentWords(point, study.networks)}
            lines={[
              { name: 'σ²', value: exact(point.noiseVariance) },
              ...(point.noiseLimit ? [{ name: 'It is', value: limitWords[point.noiseLimit] }] : []),
              { name: 'Σ (predicted − share)²', value: exact(point.fitError) },
            ]}
          />
        )}
      />
    </Figure>
  );
}

function NoiseTable({ moments, label }: { moments: MomentFragment[]; label: string }) {
  const { study } = useStudy();
  return (
    <NumbersTable
      label={label}
      columns={[
        { name: 'Checkpoint', isText: true },
        { name: 'Epoch' },
        { name: 'σ²' },
        { name: 'Bound', isText: true },
        { name: 'Σ (predicted − share)²' },
      ]}
      rows={moments.map((moment) => ({
        key: String(moment.network.index),
        cells: [
          momentWords(moment, study.networks),
          moment.epoch,
          exact(moment.noiseVariance),
          moment.noiseLimit ? limitWords[moment.noiseLimit] : '–',
          exact(moment.fitError),
        ],
      }))}
    />
  );
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of ten: `10⁻³`. */
function powerWords(value: number): string {
  const power = String(Math.abs(Math.round(Math.log10(value))));
  return `10${value < 1 ? '⁻' : ''}${[...power].map((digit) => digits[Number(digit)]).join('')}`;
}
