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

/** Layers that hand on what they are given. */
const silent = ['InputLayer', 'Flatten', 'Reshape', 'Dropout', 'ZeroPadding2D'];

const operators: Record<string, string> = {
  Conv2D: 'convolution',
  MaxPooling2D: 'max pooling',
  GlobalAveragePooling2D: 'average over positions',
  Dense: 'dense',
  Activation: 'end of a block',
  LayerNorm: 'end of a block',
  WordEmbedding: 'embedding',
  GlobalAveragePooling1D: 'average over words',
};

/**
 * The layers whose features can be analysed, input to output: all that compute something, but not the output.
 * A layer with a slash in its name ("stage1-block1/conv1") is a part of a block; the block's end stands for it.
 */
export function describeLayers(model: LayersModel): LayerDescription[] {
  return model.layers.slice(0, -1).filter(computes).map(describe);
}

function computes(layer: Layer): boolean {
  return !silent.includes(layer.getClassName()) && !layer.name.includes('/');
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
  const kind = operators[layer.getClassName()] ?? layer.getClassName();
  const window = kernelSize ?? poolSize;
  const size = Array.isArray(window) ? ` ${window.join('×')}` : '';
  return `${kind}${size}${activation === 'relu' ? ', ReLU' : ''}`;
}
