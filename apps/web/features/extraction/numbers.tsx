'use client';
import { Group, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useAnalysis } from '../analysis/analysis-context';
import { exact, short } from '../number/format';
import { Section } from '../results/section';
import { ExtractionTable } from './extraction-table';
import { LayerNumbers } from './layer-numbers';
import { RecordList } from './record-list';
import { SettingsList } from './settings-list';

/** Every number with its setting, its residual and its certificate beside it. */
export function Numbers() {
  const { analysis } = useAnalysis();
  const [isExact, setExact] = useState(false);
  const format = isExact ? exact : short;
  return (
    <Section
      id="numbers"
      title="Numbers"
      lead="What a paper needs: values, certificates and residuals of every sample and layer, and every choice behind them."
    >
      <Stack gap={36}>
        <Group>
          <Switch
            label="All digits"
            checked={isExact}
            onChange={(event) => setExact(event.currentTarget.checked)}
          />
        </Group>
        <LayerNumbers layers={analysis.layers} format={format} />
        <ExtractionTable format={format} />
        <SettingsList analysis={analysis} />
        <RecordList analysis={analysis} />
      </Stack>
    </Section>
  );
}
