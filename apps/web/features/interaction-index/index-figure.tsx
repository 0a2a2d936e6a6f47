import { Text } from '@mantine/core';
import type { IndexKind, IndicesQuery } from '@strata/graphql/operations';
import { Figure } from '../chart/figure';
import { HeatMap } from '../chart/heat-map';
import { NumbersTable } from '../chart/numbers-table';
import { exact, short } from '../number/format';
import { largestOf, pairAt, sumOf } from './index-cells';
import { indexWords } from './index-words';
import { PlayerBars } from './player-bars';

type Node = Extract<NonNullable<IndicesQuery['node']>, { sample: unknown }>;
export type IndexedExtraction = NonNullable<NonNullable<Node['sample']>['extraction']>;

interface Props {
  kind: IndexKind;
  extraction: IndexedExtraction;
  /** By player. */
  names: readonly string[];
  where: string;
  isStale: boolean;
}

/** An index of every player as bars, or of every pair as a map, with the same numbers as a table. */
export function IndexFigure({ kind, extraction, names, where, isStale }: Props) {
  const { indices } = extraction;
  const { title, says } = indexWords[kind];
  const label = `${title}, ${where}`;
  return (
    <Figure
      title={title}
      caption={`${says} ${where}, in units of the log-odds.`}
      isStale={isStale}
      table={<IndexTable label={label} names={names} extraction={extraction} />}
    >
      {kind === 'SHAPLEY_VALUE' ? (
        <>
          <PlayerBars label={label} names={names} values={indices} />
          <Sum extraction={extraction} />
        </>
      ) : (
        <PairMap label={label} names={names} values={indices} />
      )}
    </Figure>
  );
}

/** Shapley values share out the whole: the check stands beside them. */
function Sum({ extraction: { indices, baseValue, fullValue } }: { extraction: IndexedExtraction }) {
  const [sum, whole] = [sumOf(indices), fullValue - baseValue];
  return (
    <Text size="sm" mt="sm" className="numeric" title={`${exact(sum)}; ${exact(whole)}`}>
      Together {short(sum)}; v(x) − v(x_∅) is {short(whole)}.
    </Text>
  );
}

function PairMap(props: { label: string; names: readonly string[]; values: IndexedExtraction['indices'] }) {
  const { label, names, values } = props;
  const at = pairAt(values);
  return (
    <HeatMap
      label={label}
      corner="player"
      rows={[...names]}
      columns={[...names]}
      valueAt={at}
      saysAt={(i, j) => (i === j ? 'a player has no index with itself' : exact(at(i, j)))}
      maximum={largestOf(values)}
      meaning={(value) => (value < 0 ? 'negative' : 'positive')}
    />
  );
}

function IndexTable(props: { label: string; names: readonly string[]; extraction: IndexedExtraction }) {
  const { label, names, extraction } = props;
  return (
    <NumbersTable
      label={label}
      maxHeight={480}
      columns={[{ name: 'Players', isText: true }, { name: 'Value' }]}
      rows={extraction.indices.map(({ players, value }) => ({
        key: players.join(),
        cells: [players.map((player) => names[player]).join(', '), exact(value)],
      }))}
    />
  );
}
