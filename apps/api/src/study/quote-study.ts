import type { QuotePayload, StudyInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { Refusal, toUserErrors } from '../errors.ts';
import { planStudy } from './plan-study.ts';

/** What it would cost, or why it can not start. */
export async function quoteStudy(input: StudyInput, context: Context): Promise<QuotePayload> {
  try {
    const { quote } = await planStudy(input, context);
    return { quote, errors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { quote: null, errors: toUserErrors(error) };
    throw error;
  }
}
