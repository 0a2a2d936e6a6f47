// A workspace with one of everything in it, whose names all hold one word that nobody else uses.
import { database } from '../../packages/database/src/client.ts';
import { finishAnalysis } from './api-finished-analysis.ts';
import {
  type Data,
  invite,
  type Lab,
  type Person,
  rowId,
  startAnalysis,
  type Variables,
} from './api-world.ts';

export interface FurnishedLab extends Lab {
  /** Type → global ids of objects of it. */
  ids: Record<string, string[]>;
  /** Another finished analysis. */
  otherAnalysisId: string;
  /** Opens the invitation. */
  token: string;
  /** What a name here holds, and nowhere else. */
  word: string;
}

export async function furnishLab(owner: Person, word: string): Promise<FurnishedLab> {
  const lab = await emptyLab(owner, word);
  const analysisId = await finished(lab, `${word} analysis`);
  const otherAnalysisId = await finished(lab, `${word} control`);
  const studies = [];
  for (const input of studyInputs(otherAnalysisId)) {
    const named = { analysisId, name: `${word} study`, ...input };
    studies.push(
      (await owner.tell('startStudy', 'StudyInput', named, 'study { id networks { analysis { id } } }'))
        .study,
    );
  }
  for (const study of studies) await finishStudy(rowId(study.id));
  const findingId = await addFinding(lab, analysisId, word);
  const comment = { findingId, text: `${word} comment` };
  const { comment: added } = await owner.tell('addComment', 'AddCommentInput', comment, 'comment { id }');
  const offered = { workspaceId: lab.workspaceId, role: 'VIEWER' };
  const { invitation, token } = await owner.tell(
    ...(['createInvitation', 'CreateInvitationInput', offered, 'invitation { id } token'] as const),
  );
  const ids = {
    ...{ Account: [owner.accountId], Workspace: [lab.workspaceId], Network: [lab.networkId] },
    ...{
      Analysis: [analysisId, studies[0].networks[1].analysis.id],
      Study: studies.map(({ id }) => id),
      Invitation: [invitation.id],
    },
    ...{ Finding: [findingId], Comment: [added.id] },
    ...(await idsInside(lab, analysisId)),
  };
  return { ...lab, ids, otherAnalysisId, token, word };
}

async function emptyLab(owner: Person, word: string): Promise<Lab> {
  const input = { name: `${word} workspace` };
  const { workspace } = await owner.tell(
    'createWorkspace',
    'CreateWorkspaceInput',
    input,
    'workspace { id }',
  );
  const added = { workspaceId: workspace.id, catalogueKey: 'net-table' };
  const { network } = await owner.tell('addNetwork', 'AddNetworkInput', added, 'network { id }');
  return { owner, workspaceId: workspace.id, networkId: network.id };
}

async function finished(lab: Lab, name: string): Promise<string> {
  const { id } = await startAnalysis(lab);
  await lab.owner.tell(
    'renameAnalysis',
    'RenameAnalysisInput',
    { analysisId: id, name, expectedVersion: 1 },
    '',
  );
  await finishAnalysis(rowId(id));
  return id;
}

function studyInputs(controlAnalysisId: string): Variables[] {
  return [
    { kind: 'GENERALISATION', generalisation: { controlAnalysisId } },
    { kind: 'STABILITY' },
    { kind: 'DYNAMICS', dynamics: { trainingSamplesPerClass: 1 } },
  ];
}

/** As if its worker had come to an end: with one number of every measure. */
async function finishStudy(studyId: string): Promise<void> {
  const about = { studyId, layerName: 'output', networkIndex: 1, type: 'AND', order: 1, value: 0.5 } as const;
  const series = { TOP_K: 'JOINT', STABILITY: 'KEPT', STABILITY_DEPTH: 'KEPT', SIMILARITY: 'BOTH' } as const;
  const measures = [
    ...['IOU', 'IOU_DEPTH', 'TOP_K', 'STABILITY', 'STABILITY_DEPTH', 'POSITIVE', 'NEGATIVE', 'NOISE'],
    ...['BOUNDARY', 'SIMILARITY'],
  ] as const;
  await database().studyMeasurement.createMany({
    data: measures.map((measure) => ({
      ...{ ...about, measure, sampleCount: 3, fraction: 0.1 },
      series: (series as Record<string, string>)[measure] ?? null,
    })),
  });
  const certificate = { objective: 2, lowerBound: 1.9, gap: 0.05, overlaps: [] };
  await database().studySample.updateMany({ where: { studyId }, data: { joint: certificate } });
  const now = new Date();
  const end = { status: 'FINISHED', stage: 'DONE', startedAt: now, finishedAt: now } as const;
  await database().study.update({ where: { id: studyId }, data: end });
}

export async function addFinding({ owner }: Lab, analysisId: string, word: string): Promise<string> {
  const anchor = { kind: 'INTERACTION', layer: 'dense1', type: 'AND', sampleIndex: 0, players: [0, 1] };
  const input = { analysisId, anchor, text: `${word} finding` };
  return (await owner.tell('addFinding', 'AddFindingInput', input, 'finding { id }')).finding.id;
}

async function idsInside({ owner, workspaceId }: Lab, analysisId: string): Promise<Record<string, string[]>> {
  const query = `query ($workspaceId: ID!, $analysisId: ID!) {
    workspace(id: $workspaceId) { members(first: 9) { edges { node { id } } } }
    node(id: $analysisId) { ... on Analysis { dataSet { id }
      samples(first: 1) { edges { node { id sample { id } extractions { id } } } } } } }`;
  const { data } = await owner.ask(query, { workspaceId, analysisId });
  const [sample] = data.node.samples.edges.map(({ node }: Data) => node);
  return {
    Member: data.workspace.members.edges.map(({ node }: Data) => node.id),
    ...{ AnalysisSample: [sample.id], Sample: [sample.sample.id], DataSet: [data.node.dataSet.id] },
    Extraction: [sample.extractions[0].id],
  };
}

/** Somebody new here with that role, and the id of the membership. */
export async function addMember(lab: Lab, guest: Person, role: string): Promise<string> {
  await invite(lab, guest, role);
  const query =
    'query ($id: ID!) { workspace(id: $id) { members(first: 100) { edges { node { id account { id } } } } } }';
  const { data } = await lab.owner.ask(query, { id: lab.workspaceId });
  return data.workspace.members.edges.find(({ node }: Data) => node.account.id === guest.accountId).node.id;
}
