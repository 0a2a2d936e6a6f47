import type { LayersModel } from '@tensorflow/tfjs-layers';

export interface LayerDescription {
  name: string;
  /** As a person reads it: "convolution 5×5, ReLU". */
  operator: string;
  /** Without the batch. */
  shape: number[];
  /** Entries of its feature for one input. */
  size: number;
}

type Layer = LayersModel['layers'][number];

/** The layers whose features can be analysed, input to output: all that compute something, but not the output. */
export function describeLayers(model: LayersModel): LayerDescription[] {
  return model.layers.slice(0, -1).filter(computes).map(describe);
}

function computes(layer: Layer): boolean {
  return !['InputLayer', 'Flatten', 'Reshape', 'Dropout'].includes(layer.getClassName());
}

function describe(layer: Layer): LayerDescription {
  const shape = (layer.outputShape as number[]).slice(1);
  const size = shape.reduce((product, length) => product * length, 1);
  return { name: layer.name, operator: operatorOf(layer), shape, size };
}

function operatorOf(layer: Layer): string {
  const { kernelSize, poolSize, activation } = layer.getConfig() as Record<
    string,
    number[] | string | undefined
  >;
  const names: Record<string, string> = {
    Conv2D: 'convolution',
    MaxPooling2D: 'max pooling',
    Dense: 'dense',
  };
  const kind = names[layer.getClassName()] ?? layer.getClassName();
  const window = kernelSize ?? poolSize;
  const size = Array.isArray(window) ? ` ${window.join('×')}` : '';
  return `${kind}${size}${activation === 'relu' ? ', ReLU' : ''}`;
}
