import { AttributesDrawing, type AttributesDrawingProps } from './attributes-drawing';
import { PlayersDrawing } from './players-drawing';

interface Props extends Omit<AttributesDrawingProps, 'label'> {
  /** What the sample is called where it is drawn. */
  name: string;
}

/** A sample with its players drawn on it, whatever kind of input it is. */
export function SamplePlayers({ sample, dataSet, name, ...shared }: Props) {
  const { selected } = shared;
  const label = selected ? `${name}: players ${selected.join(', ')} marked` : `${name} with its players`;
  if (dataSet.kind === 'TABLE')
    return <AttributesDrawing sample={sample} dataSet={dataSet} label={label} {...shared} />;
  return <PlayersDrawing input={sample.input} shape={dataSet.shape} label={label} {...shared} />;
}
