import type { SplitVariant } from '@strata/graphql/operations';
import { Legend } from '../chart/legend';
import type { SpreadLine } from '../chart/spread-chart';
import type { Meaning } from '../theme/palette';

export const variantWords: Record<SplitVariant, string> = {
  KEPT: 'γ and δ kept',
  SOLVED: 'Split solved afresh',
};

const solvedDash = '5 3';

/** Both variants in one colour: what tells them apart is the line. */
export function variantLines<Point extends { kept: number | null; solved: number | null }>(
  meaning: Meaning,
  spreads: { kept?: keyof Point & string; solved?: keyof Point & string } = {},
): SpreadLine<Point>[] {
  return [
    { field: 'kept', spread: spreads.kept, name: variantWords.KEPT, meaning },
    {
      field: 'solved',
      spread: spreads.solved,
      name: variantWords.SOLVED,
      meaning,
      dash: solvedDash,
      hollow: true,
    },
  ];
}

/** The second variant is named where there is one. */
export function VariantLegend(props: {
  meaning: Meaning;
  rows: readonly { variant: SplitVariant }[];
  others?: { meaning: Meaning; name: string }[];
}) {
  const { meaning, rows, others = [] } = props;
  const hasSolved = rows.some(({ variant }) => variant === 'SOLVED');
  return (
    <Legend
      entries={[
        { meaning, name: variantWords.KEPT },
        ...(hasSolved ? [{ meaning, name: variantWords.SOLVED, dashed: true }] : []),
        ...others,
      ]}
    />
  );
}
