// A real worker under a real API, with one finished analysis that studies are made from.
import { setTimeout as pause } from 'node:timers/promises';
import { type Data, type Person, rowId, serveApi, type Variables, type World } from './api-world.ts';
import { openWorkerWorld, type WorkerWorld } from './worker-world.ts';

export interface StudyWorld {
  worker: WorkerWorld;
  api: World;
  owner: Person;
  workspaceId: string;
  networkId: string;
  /** Global id of the finished analysis of MLP-7 on endings of tic-tac-toe. */
  baseId: string;
  start(kind: string, input?: Variables): Promise<{ id: string; errors: Data[] }>;
  /** Waits until the study has this status, and returns its row. */
  until(studyId: string, status: string): Promise<Data>;
  stop(): Promise<void>;
}

export const baseSettings = {
  layers: ['fc1', 'fc4'],
  sampleIndices: [0, 1, 2, 3],
  playerScheme: 'ATTRIBUTES',
  playerCount: 9,
  probeTrainingCount: 400,
};

export async function openStudyWorld(): Promise<StudyWorld> {
  const worker = await openWorkerWorld();
  await worker.startWorker().ready;
  const api = await serveApi();
  const owner = await api.signUp('Owner');
  const { workspace } = await owner.tell(
    'createWorkspace',
    'CreateWorkspaceInput',
    { name: 'Lab' },
    'workspace { id }',
  );
  const workspaceId = workspace.id;
  const added = { workspaceId, catalogueKey: 'mlp7-tic-tac-toe' };
  const { network } = await owner.tell('addNetwork', 'AddNetworkInput', added, 'network { id }');
  const input = { networkId: network.id, settings: baseSettings };
  const { analysis } = await owner.tell('startAnalysis', 'AnalysisInput', input, 'analysis { id }');
  await worker.until(rowId(analysis.id), 'FINISHED');
  return {
    ...{ worker, api, owner, workspaceId, networkId: network.id, baseId: analysis.id },
    async start(kind, more = {}) {
      const asked = { analysisId: analysis.id, kind, ...more };
      const { study, errors } = await owner.tell('startStudy', 'StudyInput', asked, 'study { id }');
      return { id: study?.id ?? '', errors };
    },
    until: (studyId, status) => until(worker, rowId(studyId), status),
    async stop() {
      await worker.killWorkers('SIGKILL');
      await api.stop();
      await worker.stop();
    },
  };
}

async function until({ database }: WorkerWorld, id: string, status: string): Promise<Data> {
  for (const deadline = Date.now() + 120_000; ; await pause(50)) {
    const [row] = await database.query('SELECT * FROM "Study" WHERE id = $1', [id]);
    if (row?.status === status) return row;
    if (Date.now() > deadline || ['FAILED', 'FINISHED', 'CANCELLED'].includes(row?.status))
      throw new Error(`The study is not ${status} but ${JSON.stringify(row)}.`);
  }
}
