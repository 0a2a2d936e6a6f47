import type { IndexKind } from '@strata/graphql/operations';

interface Words {
  /** On the switch. */
  name: string;
  title: string;
  /** What one number says. */
  says: string;
  /** In an address. */
  address: string;
}

export const indexKinds: readonly IndexKind[] = [
  'SHAPLEY_VALUE',
  'SHAPLEY_INTERACTION',
  'BANZHAF_INTERACTION',
];

export const indexWords: Record<IndexKind, Words> = {
  SHAPLEY_VALUE: {
    name: 'Shapley values',
    title: 'Shapley values',
    says: 'What each player contributes: every interaction that it takes part in, shared out evenly among its players.',
    address: 'shapley-values',
  },
  SHAPLEY_INTERACTION: {
    name: 'Shapley pairs',
    title: 'Shapley interaction index of pairs',
    says: 'What two players add together beyond what each adds alone, by the weights of the Shapley value. Above zero they need each other, below zero one stands in for the other.',
    address: 'shapley-pairs',
  },
  BANZHAF_INTERACTION: {
    name: 'Banzhaf pairs',
    title: 'Banzhaf interaction index of pairs',
    says: 'What two players add together beyond what each adds alone, as a plain mean over all sets of other players. Above zero they need each other, below zero one stands in for the other.',
    address: 'banzhaf-pairs',
  },
};
