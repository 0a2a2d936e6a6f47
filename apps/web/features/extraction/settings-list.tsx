import { Title } from '@mantine/core';
import type { FullAnalysis } from '../analysis/analysis-context';
import { baselineWords, schemeWords } from '../analysis/settings-words';
import { Facts } from '../facts/facts';
import { count } from '../number/format';

/** Every choice the analysis was made under. */
export function SettingsList({ analysis: { settings, network, dataSet } }: { analysis: FullAnalysis }) {
  return (
    <section aria-label="Settings">
      <Title order={3}>Settings</Title>
      <Facts
        facts={[
          ['Network', network.name],
          ['Data set', dataSet.name],
          ['Layers', settings.layers.join(', ') || 'the output alone'],
          ['Samples, by position in the held-out part', settings.sampleIndices.join(', ')],
          ['Players', `${settings.playerCount}, ${schemeWords[settings.playerScheme].name.toLowerCase()}`],
          ['Baseline', baselineWords[settings.baseline].name.toLowerCase()],
          ['κ, of |v(x) − v(x_∅)|', settings.kappaFraction],
          ['τ, of max|I|', settings.salienceFraction],
          ['Tolerance of the gap', settings.tolerance],
          ['Iteration limit', count(settings.iterationLimit)],
          ['Pooling above 4,096 entries', settings.pooling ? 'on' : 'off'],
          ['Seed of the probes', settings.probeSeed],
          ['Training samples of the probes', count(settings.probeTrainingCount)],
        ]}
      />
    </section>
  );
}
