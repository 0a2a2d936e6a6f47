import type { EffectSign, SimilarityFragment, StudyMemberFragment } from '@strata/graphql/operations';
import { momentWords } from './moment-words';

/** All signs of one order. */
export interface SimilarityPoint {
  order: number;
  both: number | null;
  bothSpread: number | null;
  positive: number | null;
  negative: number | null;
}

type Member = Pick<StudyMemberFragment, 'index' | 'role' | 'epoch'>;

/** One panel a checkpoint, in the order of training, the base as the last. */
export function similarityPanels(
  rows: readonly SimilarityFragment[],
  networks: readonly Member[],
): { name: string; points: SimilarityPoint[] }[] {
  const inTraining = [...networks].sort(
    (a, b) => Number(a.role === 'BASE') - Number(b.role === 'BASE') || a.index - b.index,
  );
  const byNetwork = Map.groupBy(rows, ({ network }) => network.index);
  return inTraining.flatMap((network) => {
    const own = byNetwork.get(network.index);
    if (!own) return [];
    return [{ name: momentWords({ epoch: network.epoch, network }, networks), points: pointsOf(own) }];
  });
}

function pointsOf(rows: SimilarityFragment[]): SimilarityPoint[] {
  const single = rows.filter(({ order }) => order !== null);
  return [...Map.groupBy(single, ({ order }) => Number(order))]
    .sort((a, b) => a[0] - b[0])
    .map(([order, own]) => {
      const of = (sign: EffectSign) => own.find((row) => row.sign === sign);
      return {
        order,
        both: of('BOTH')?.similarity ?? null,
        bothSpread: of('BOTH')?.spread ?? null,
        positive: of('POSITIVE')?.similarity ?? null,
        negative: of('NEGATIVE')?.similarity ?? null,
      };
    });
}
