import type { AnalysisInput, QuotePayload } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { Refusal, toUserErrors } from '../errors.ts';
import { planAnalysis } from './plan-analysis.ts';

/** What it would cost, or why it can not start. */
export async function quoteAnalysis(input: AnalysisInput, context: Context): Promise<QuotePayload> {
  try {
    const { quote } = await planAnalysis(input, context);
    return { quote, errors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { quote: null, errors: toUserErrors(error) };
    throw error;
  }
}
