import type { Ask } from '../ask.ts';

export const demoName = 'LeNet on ten digits';

export interface Demo {
  id: string;
  workspaceId: string;
  /** Input to output; the last one is the network's own output. */
  layers: string[];
}

/** The analysis that seeding made. */
export async function demoOf(ask: Ask): Promise<Demo> {
  const { viewer } = await ask(`{
    viewer { workspaces(first: 50) { edges { node {
      id
      analyses(first: 100) { edges { node { id name layers { name } } } }
    } } } }
  }`);
  for (const { node: workspace } of viewer.workspaces.edges) {
    for (const { node } of workspace.analyses.edges) {
      if (node.name !== demoName) continue;
      const layers = node.layers.map((layer: { name: string }) => layer.name);
      return { id: node.id, workspaceId: workspace.id, layers };
    }
  }
  throw new Error(`There is no analysis "${demoName}" in a workspace of the demo's owner.`);
}
