import type { FullAnalysis } from './analysis-context';

/** Leads to the form of a new analysis, filled in with the settings of this one. */
export function likePath({ id, workspace }: Pick<FullAnalysis, 'id' | 'workspace'>): string {
  return `/workspaces/${workspace.id}/analyses/new?like=${encodeURIComponent(id)}`;
}
