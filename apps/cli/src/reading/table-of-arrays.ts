import { InputFault } from '../fault.ts';
import { type Games, placeOf } from './games.ts';
import { playerCountOfRow } from './player-count.ts';

/** An array of one to three axes whose last is the 2ⁿ values of a game. */
export interface StoredArray {
  name?: string;
  shape: readonly number[];
  /** The index-th game, counted along the leading axes with the last of them fastest. */
  row(index: number): Float64Array;
}

export interface Names {
  layers?: string[];
  players?: string[];
}

interface Layout {
  hasSamples: boolean;
  sampleCount: number;
  layerNames: string[];
  /** Which array holds a game, and where in it. */
  locate(sample: number, layer: number): { array: StoredArray; row: number; index: number[] };
}

/**
 * One array is the table: 2ⁿ, layers × 2ⁿ, or samples × layers × 2ⁿ. Several arrays are the layers by name, each 2ⁿ or
 * samples × 2ⁿ.
 */
export function tableOfArrays(
  file: string,
  arrays: readonly StoredArray[],
  names: Names,
  close: () => void,
): Games {
  if (arrays.length === 0) throw new InputFault(`${file} holds no array of numbers.`);
  for (const array of arrays) checkShape(file, array);
  const layout = arrays.length === 1 ? layoutOfTable(arrays[0]) : layoutOfLayers(file, arrays);
  const playerCount = Math.log2(arrays[0].shape[arrays[0].shape.length - 1]);
  return {
    file,
    hasSamples: layout.hasSamples,
    sampleCount: layout.sampleCount,
    playerCount,
    layerNames: checkedNames(file, 'layer', names.layers, layout.layerNames.length) ?? layout.layerNames,
    playerNames: checkedNames(file, 'player', names.players, playerCount),
    read(sample, layer) {
      const { array, row } = layout.locate(sample, layer);
      return array.row(row);
    },
    place(sample, layer, mask) {
      const { array, index } = layout.locate(sample, layer);
      return placeOf(array.name, [...index, mask]);
    },
    close,
  };
}

/** What is wrong with a shape can be said before any value is read. */
export function checkShape(file: string, { name, shape }: Pick<StoredArray, 'name' | 'shape'>): void {
  const place = `${file}: ${placeOf(name, [])}`;
  const written = `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
  if (shape.length < 1 || shape.length > 3) {
    throw new InputFault(
      `${place} has the shape ${written}, but games are 2ⁿ, layers × 2ⁿ or samples × layers × 2ⁿ values.`,
    );
  }
  if (shape.includes(0)) throw new InputFault(`${place} has the shape ${written}, and so no values.`);
  playerCountOfRow(shape[shape.length - 1], place);
}

function layoutOfTable(array: StoredArray): Layout {
  const { shape, name } = array;
  if (shape.length === 1) {
    return {
      hasSamples: false,
      sampleCount: 1,
      layerNames: [name === undefined || /^(values|arr_0)$/.test(name) ? 'layer 0' : name],
      locate: () => ({ array, row: 0, index: [] }),
    };
  }
  const hasSamples = shape.length === 3;
  const layerCount = shape[shape.length - 2];
  return {
    hasSamples,
    sampleCount: hasSamples ? shape[0] : 1,
    layerNames: Array.from({ length: layerCount }, (_, layer) => `layer ${layer}`),
    locate: (sample, layer) => ({
      array,
      row: sample * layerCount + layer,
      index: hasSamples ? [sample, layer] : [layer],
    }),
  };
}

function layoutOfLayers(file: string, arrays: readonly StoredArray[]): Layout {
  const [first] = arrays;
  for (const array of arrays) {
    if (array.shape.length > 2 || String(array.shape) !== String(first.shape)) {
      throw new InputFault(
        `${file}: several arrays are layers, each of 2ⁿ or samples × 2ⁿ values and all of one shape, ` +
          `but "${first.name}" is (${first.shape.join(', ')}) and "${array.name}" is (${array.shape.join(', ')}).`,
      );
    }
  }
  const hasSamples = first.shape.length === 2;
  return {
    hasSamples,
    sampleCount: hasSamples ? first.shape[0] : 1,
    layerNames: arrays.map((array, layer) => array.name ?? `layer ${layer}`),
    locate: (sample, layer) => ({ array: arrays[layer], row: sample, index: hasSamples ? [sample] : [] }),
  };
}

function checkedNames(
  file: string,
  noun: string,
  names: string[] | undefined,
  count: number,
): string[] | undefined {
  if (names === undefined) return undefined;
  if (names.length !== count) {
    throw new InputFault(
      `${file}: the array "${noun}s" has a length of ${names.length}, but the number of ${noun}s is ${count}.`,
    );
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new InputFault(`${file}: the array "${noun}s" has the name "${twice}" twice.`);
  return names;
}
