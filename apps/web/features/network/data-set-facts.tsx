import type { DataSetHeadFragment } from '@strata/graphql/operations';
import { Facts } from '../facts/facts';
import { count } from '../number/format';

/** What a network was trained on, whose it is and where it comes from. */
export function DataSetFacts({ dataSet }: { dataSet: DataSetHeadFragment }) {
  return (
    <Facts
      facts={[
        ['What it is', dataSet.description],
        ['Classes', dataSet.classNames.join(', ')],
        ['Training samples', count(dataSet.trainingCount)],
        ['Held-out samples', count(dataSet.sampleCount)],
        ['Licence', dataSet.licence],
        ['Source', dataSet.source],
      ]}
    />
  );
}
