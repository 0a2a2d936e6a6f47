import { Text, Title } from '@mantine/core';
import type { LayerResultFragment } from '@strata/graphql/operations';
import { NumbersTable } from '../chart/numbers-table';

type Format = (value: number | null | undefined) => string;

const columns = [
  { name: 'Layer', isText: true },
  { name: 'Size' },
  { name: 'Probe, held-out' },
  { name: 'Probe, training' },
  { name: 'L2' },
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
        Over all samples. The salient residual is that of reconstruction from the salient interactions alone.
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
