import type { TrackedType } from '@strata/graphql/operations';
import type { Meaning } from '../theme/palette';

export const typeMeaning: Record<TrackedType, Meaning> = { AND: 'and', OR: 'or', BOTH: 'ink' };

export const typeWords: Record<TrackedType, string> = { AND: 'AND', OR: 'OR', BOTH: 'AND and OR' };
