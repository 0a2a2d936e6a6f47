import { Text, Title } from '@mantine/core';
import type { LayerResultFragment } from '@strata/graphql/operations';
import { NumbersTable } from '../chart/numbers-table';
import { count, counted } from '../number/format';

type Format = (value: number | null | undefined) => string;

const columns = [
  { name: 'Layer', isText: true },
  { name: 'Shape' },
  { name: 'Held-out accuracy' },
  { name: 'Training accuracy' },
  { name: 'L2 of the probe' },
  { name: 'max|I|' },
  { name: 'τ' },
  { name: 'Salient a sample' },
  { name: 'Mean |v(x) − v(x_∅)|' },
  { name: 'Largest gap' },
  { name: 'Largest residual / κ' },
  { name: 'Mean salient residual' },
  { name: 'κ floor used' },
];

/** One row a layer: over all samples. */
export function LayerNumbers({ layers, format }: { layers: LayerResultFragment[]; format: Format }) {
  return (
    <div>
      <Title order={3}>Layers</Title>
      <Text size="sm" c="dimmed" mb="xs">
        Accuracies are those of the linear probe, {probeWords(layers)}. All else is over the samples of the
        analysis; the salient residual is that of reconstruction from the salient interactions alone.
      </Text>
      <NumbersTable
        label="Numbers of the layers"
        columns={columns}
        rows={layers.map((layer) => ({
          key: layer.name,
          cells: [
            layer.name,
            layer.shape.join('×'),
            format(layer.probe?.heldOutAccuracy),
            format(layer.probe?.trainingAccuracy),
            format(layer.probe?.l2),
            format(layer.maximumEffect),
            format(layer.threshold),
            format(layer.meanSalientCount),
            format(layer.meanOutputGap),
            format(layer.maximumGap),
            format(layer.maximumResidualRatio),
            format(layer.meanSalientResidual),
            layer.kappaFloorCount === null ? '–' : `${layer.kappaFloorCount} ×`,
          ],
        }))}
      />
    </div>
  );
}

function probeWords(layers: LayerResultFragment[]): string {
  const probe = layers.find((layer) => layer.probe)?.probe;
  if (!probe) return 'which no layer has';
  return `on ${counted(probe.heldOutCount, 'held-out sample')} and the ${count(probe.trainingCount)} it was fitted on`;
}
