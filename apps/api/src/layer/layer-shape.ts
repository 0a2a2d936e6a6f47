import type { LayerRow, LayerShape } from '@strata/database';
import type { Context } from '@strata/graphql/server';
import { existing } from '../loading.ts';

/** What the network says of the layer; the output has one entry for each class. */
export async function shapeOf(layer: LayerRow, { loaders }: Context): Promise<LayerShape> {
  const analysis = await existing(loaders.analysis, layer.analysisId);
  if (layer.isOutput) {
    const { classNames } = await existing(loaders.dataSet, analysis.dataSetId);
    const size = classNames.length;
    return { name: layer.name, operator: 'output', shape: [size], size };
  }
  const { catalogue } = await existing(loaders.network, analysis.networkId);
  const described = catalogue.layers.find(({ name }) => name === layer.name);
  return described ?? { name: layer.name, operator: 'unknown', shape: [], size: 0 };
}
