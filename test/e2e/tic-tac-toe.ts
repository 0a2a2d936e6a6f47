import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { enter } from './browser.ts';
import { demoOf } from './demo.ts';

/** A small finished analysis of the network of tables, made through the API: four samples, one layer. */
export async function finishedTicTacToe(page: Page, name: string): Promise<string> {
  const ask = await enter(page);
  const { workspaceId } = await demoOf(ask);
  const { workspace } = await ask(
    'query ($id: ID!) { workspace(id: $id) { networks(first: 100) { edges { node { id name layers { name } } } } } }',
    { id: workspaceId },
  );
  const networks: { id: string; name: string; layers: { name: string }[] }[] = workspace.networks.edges.map(
    ({ node }: { node: unknown }) => node,
  );
  const network = networks.find((each) => /tic-tac-toe/.test(each.name));
  const settings = {
    layers: network?.layers.slice(-1).map((layer) => layer.name),
    sampleIndices: [0, 1, 2, 3],
    playerScheme: 'ATTRIBUTES',
    playerCount: 9,
  };
  const { startAnalysis } = await ask(
    'mutation ($input: AnalysisInput!) { startAnalysis(input: $input) { analysis { id } errors { message } } }',
    { input: { networkId: network?.id, name, settings } },
  );
  expect(startAnalysis.errors).toEqual([]);
  for (;;) {
    const { node } = await ask('query ($id: ID!) { node(id: $id) { ... on Analysis { status failure } } }', {
      id: startAnalysis.analysis.id,
    });
    expect(['QUEUED', 'RUNNING', 'FINISHED'], node.failure).toContain(node.status);
    if (node.status === 'FINISHED') return startAnalysis.analysis.id;
    await pause(200);
  }
}
