import { Title } from '@mantine/core';
import type { CertificateFragment } from '@strata/graphql/operations';
import { Facts } from '../facts/facts';
import { exact } from '../number/format';

/** How near the joint splits came to their optimum, at least. */
export function JointCertificateFacts({ joint }: { joint: CertificateFragment }) {
  return (
    <section aria-label="Certificate of the joint extraction">
      <Title order={3}>Certificate of the joint extraction</Title>
      <Facts
        facts={[
          ['Samples', joint.sampleCount],
          ['Largest relative gap', exact(joint.maximumGap)],
          ['Objective, mean over samples', exact(joint.objective)],
          ['Lower bound, mean over samples', exact(joint.lowerBound)],
        ]}
      />
    </section>
  );
}
