/**
 * What the server adds to the contract. It declares both by augmenting this module, so that the contract knows
 * no server and the resolver types still hold its own:
 *
 *     declare module '@strata/graphql/server' {
 *       interface Context { viewer: Viewer | null }
 *       interface Parents { Analysis: AnalysisRow }
 *     }
 */

/** What every resolver is handed. */
// biome-ignore lint/suspicious/noEmptyInterface: the server fills it
export interface Context {}

/** Type of the schema → what the server holds for it. */
// biome-ignore lint/suspicious/noEmptyInterface: the server fills it
export interface Parents {}

export type Parent<Name extends string> = Parents extends Record<Name, infer Held> ? Held : unknown;
