import { existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Missing, UnknownName, UnsuitableValue } from '@strata/networks';
import { type EstimateOptions, estimateOptions } from './estimate-options.ts';
import { type EstimateResult, estimateJson, estimateTables } from './estimate-report.ts';
import { InputFault, UsageFault } from './fault.ts';
import { networkSource } from './network-source.ts';
import { checkOutput, outputOf } from './output.ts';
import { valuesSource } from './values-source.ts';

/** `strata estimate NETWORK|FILE`: interactions of more players than 2ⁿ values can be had for, marked as estimates throughout. */
export async function estimate(args: readonly string[]): Promise<void> {
  const options = estimateOptions(args);
  const result = await estimated(options).catch((error: unknown) => {
    throw faultOf(error, options);
  });
  const report = options.json ? estimateJson : estimateTables;
  await pipeline(report(result), outputOf(options.output));
}

async function estimated(options: EstimateOptions): Promise<EstimateResult> {
  checkOutput(options.output, [options.source]);
  const source = existsSync(options.source) ? valuesSource(options) : await networkSource(options);
  return { options, source, estimate: await source.estimate() };
}

/** What the engine and the networks refuse, they refuse in whole sentences: of a file that is the input's fault, else the command's. */
function faultOf(error: unknown, { source }: EstimateOptions): unknown {
  const isRefusal = [UnknownName, UnsuitableValue, Missing, RangeError].some((kind) => error instanceof kind);
  if (!isRefusal) return error;
  const { message } = error as Error;
  return existsSync(source) ? new InputFault(`${source}: ${message}`) : new UsageFault(message);
}
