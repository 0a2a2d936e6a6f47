import type { NewStudyAnalysis, NewStudyNetwork, QuoteRow, StudySettings } from '@strata/database';
import type { StudyInput, StudyKind } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { costLimits } from '../analysis-cost.ts';
import { Invalid, Limited } from '../errors.ts';
import { checkNamedOnce } from '../named-once.ts';
import { planDynamics } from './plan-dynamics.ts';
import { planGeneralisation } from './plan-generalisation.ts';
import { planStability } from './plan-stability.ts';
import { type StudyBase, studyBase } from './study-base.ts';

/** What a kind of study adds to its base. */
export interface KindPlan {
  /** Beside the layers. */
  settings: Omit<StudySettings, 'layers'>;
  /** The base first. */
  networks: NewStudyNetwork[];
  /** Samples that the study does work of its own with. */
  sampleCount: number;
  /** Of that work. */
  ownCost: QuoteRow;
}

/** A study that can start. */
export interface StudyPlan extends Omit<KindPlan, 'ownCost'> {
  base: StudyBase;
  settings: StudySettings;
  quote: QuoteRow;
}

type Planner = (
  base: StudyBase,
  layers: readonly string[],
  input: StudyInput,
  context: Context,
) => Promise<KindPlan> | KindPlan;

const planners = {
  GENERALISATION: planGeneralisation,
  STABILITY: planStability,
  DYNAMICS: planDynamics,
} satisfies Record<StudyKind, Planner>;

const sections = {
  GENERALISATION: 'generalisation',
  STABILITY: 'stability',
  DYNAMICS: 'dynamics',
} as const satisfies Record<StudyKind, keyof StudyInput>;

/** What the quote and the start agree on. @throws {Invalid} where it can not start, {Limited} where it costs too much */
export async function planStudy(input: StudyInput, context: Context): Promise<StudyPlan> {
  const base = await studyBase(input.analysisId, context);
  checkSections(input);
  const layers = layersOf(input, base);
  const { ownCost, ...plan } = await planners[input.kind](base, layers, input, context);
  const quote = totalCost([ownCost, ...analysesOf(plan.networks).map((analysis) => analysis.quote)]);
  checkCost(quote);
  return { ...plan, base, settings: { layers, ...plan.settings }, quote };
}

function checkSections({ kind, ...input }: StudyInput): void {
  const foreign = Object.values(sections).find((name) => input[name] != null && name !== sections[kind]);
  if (!foreign) return;
  const message = `A study of ${sections[kind]} has no settings of ${foreign}: leave them out.`;
  throw new Invalid({ field: foreign, message });
}

/** Input to output, whatever the order they were named in. */
function layersOf({ layers: chosen, kind }: StudyInput, { analysis }: StudyBase): string[] {
  const analysed = analysis.settings.layers;
  if (!chosen) return kind === 'DYNAMICS' ? [] : analysed;
  checkNamedOnce(chosen, 'Layers', 'layers');
  const unknown = chosen.find((name) => !analysed.includes(name));
  if (unknown === undefined) return analysed.filter((name) => chosen.includes(name));
  const known = analysed.map((name) => `"${name}"`).join(', ');
  const message =
    unknown === 'output'
      ? 'The output is always studied, as the last layer: leave it out.'
      : `The analysis has no layer "${unknown}"; it has ${known}.`;
  throw new Invalid({ field: 'layers', message });
}

function analysesOf(networks: readonly NewStudyNetwork[]): NewStudyAnalysis[] {
  return networks
    .flatMap(({ analysis, trainingAnalysis }) => [analysis, trainingAnalysis ?? []].flat())
    .filter((analysis): analysis is NewStudyAnalysis => 'quote' in analysis);
}

function totalCost(quotes: readonly QuoteRow[]): QuoteRow {
  return quotes.reduce((sum, quote) => ({
    forwardPasses: sum.forwardPasses + quote.forwardPasses,
    seconds: sum.seconds + quote.seconds,
    megabytes: sum.megabytes + quote.megabytes,
  }));
}

function checkCost({ forwardPasses, megabytes }: QuoteRow): void {
  if (forwardPasses <= costLimits.forwardPasses && megabytes <= costLimits.megabytes) return;
  const count = (value: number) => Math.round(value).toLocaleString('en');
  const cost = `${count(forwardPasses)} forward passes and ${count(megabytes)} MB`;
  const most = `${count(costLimits.forwardPasses)} passes and ${count(costLimits.megabytes)} MB`;
  const message = `This would take ${cost}, and one study may take ${most}. Choose fewer networks, layers, draws or samples.`;
  throw new Limited({ field: 'analysisId', message });
}
