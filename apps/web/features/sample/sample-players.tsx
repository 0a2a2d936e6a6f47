import type {
  DataSetHeadFragment,
  PlayerBoxesFragment,
  SampleInputFragment,
} from '@strata/graphql/operations';
import { AttributesDrawing } from './attributes-drawing';
import { PlayersDrawing } from './players-drawing';

interface Props {
  sample: SampleInputFragment;
  dataSet: DataSetHeadFragment;
  players: PlayerBoxesFragment[];
  selected?: readonly number[];
  colour?: string;
}

/** A sample with its players drawn on it, whatever kind of input it is. */
export function SamplePlayers({ sample, dataSet, players, selected, colour }: Props) {
  const what = `Sample ${sample.index}, ${sample.labelName}`;
  const label = selected ? `${what}: players ${selected.join(', ')} marked` : `${what} with its players`;
  const shared = { players, selected, colour, label };
  if (dataSet.kind === 'TABLE') return <AttributesDrawing sample={sample} dataSet={dataSet} {...shared} />;
  return <PlayersDrawing input={sample.input} shape={dataSet.shape} {...shared} />;
}
