import type { Estimate } from '@strata/interaction-engine';

/** Something whose interactions can be estimated: where its values come from, and what is said of it beside the result. */
export interface EstimateSource {
  /** As it stands in the JSON. */
  facts: Record<string, string | number>;
  /** As a person reads it. */
  title: string;
  playerNames: readonly string[];
  estimate(): Promise<Estimate> | Estimate;
}
