// The isolation matrix: for every question of the schema the lowest of the people who is told anything. A field of the
// schema that leads to objects and has no row here fails isolation.test.ts, and so does a row without a field.
import { type Person, settings, startAnalysis, type Variables, type World } from './api-world.ts';
import { addFinding, addMember, type FurnishedLab } from './isolation-lab.ts';

/** Nobody is not signed in; an outsider has a workspace of their own; the others are members. */
export const people = ['nobody', 'outsider', 'viewer', 'annotator', 'editor', 'owner'] as const;
export type Who = (typeof people)[number];

/** Whether one may do what the lowest of the people may. */
export function reaches(who: Who, lowest: Who): boolean {
  return people.indexOf(who) >= people.indexOf(lowest);
}

/** `node(id)` of every type with global ids. The account is the owner's. */
export const nodes: Record<string, Who> = {
  ...{ DataSet: 'outsider', Sample: 'outsider', Invitation: 'owner' },
  ...{ Account: 'viewer', Analysis: 'viewer', AnalysisSample: 'viewer', Comment: 'viewer' },
  ...{ Extraction: 'viewer', Finding: 'viewer', Member: 'viewer', Network: 'viewer' },
  ...{ Study: 'viewer', Workspace: 'viewer' },
};

/** Fields that lead to objects, by type and by who is told. `answers` are of payloads: the rows below them see to those. */
export const edges: Record<string, Partial<Record<Who | 'answers', string>>> = {
  Account: { owner: 'workspaces' },
  Analysis: {
    viewer: `createdBy workspace network dataSet settings quote progress record players layers layer samples sample tracking
      interactions findings studies study comparableNetworks checkpoints`,
  },
  AnalysisLayer: { viewer: 'probe' },
  AnalysisPayload: { answers: 'analysis' },
  AnalysisSample: { viewer: 'sample players extractions extraction tracking trajectory' },
  CatalogueNetwork: { outsider: 'dataSet layers' },
  CheckpointResult: { viewer: 'network orders' },
  Comment: { viewer: 'finding author' },
  CommentPayload: { answers: 'comment' },
  CreateInvitationPayload: { answers: 'invitation workspace' },
  DataSet: { outsider: 'attributes players samples' },
  DeleteAnalysisPayload: { answers: 'workspace' },
  DeleteFindingPayload: { answers: 'analysis' },
  DeleteStudyPayload: { answers: 'base' },
  DiscussionChange: { answers: 'finding analysis' },
  DynamicsResult: { viewer: 'checkpoints phases similarity' },
  Extraction: { viewer: 'indices' },
  Finding: { viewer: 'analysis anchor author comments' },
  FindingPayload: { answers: 'finding' },
  GeneralisationResult: { viewer: 'overlaps depth topK joint' },
  Interaction: { viewer: 'analysisSample' },
  Invitation: { owner: 'createdBy' },
  InvitationConnection: { viewer: 'pageInfo', owner: 'edges' },
  InvitationEdge: { owner: 'node' },
  Member: { viewer: 'account' },
  MemberPayload: { answers: 'member' },
  Network: { viewer: 'workspace dataSet layers' },
  NetworkPayload: { answers: 'network' },
  OverlapDepthRow: { viewer: 'network tracking' },
  OverlapRow: { viewer: 'network' },
  Player: { viewer: 'boxes' },
  QuotePayload: { answers: 'quote' },
  RemoveMemberPayload: { answers: 'workspace' },
  RemoveNetworkPayload: { answers: 'workspace' },
  RevokeInvitationPayload: { answers: 'workspace' },
  SampleConnection: { outsider: 'edges pageInfo' },
  SampleEdge: { outsider: 'node' },
  SignInPayload: { answers: 'account' },
  SimilarityRow: { viewer: 'network' },
  StabilityDepthRow: { viewer: 'tracking' },
  StabilityResult: { viewer: 'stability depth' },
  Study: { viewer: 'createdBy workspace base settings quote progress record networks result' },
  StudyNetwork: { viewer: 'analysis trainingAnalysis' },
  StudyPayload: { answers: 'study' },
  TopKRow: { viewer: 'network' },
  Workspace: { viewer: 'studies members invitations networks analyses' },
  WorkspaceConnection: { owner: 'edges pageInfo' },
  WorkspaceEdge: { owner: 'node' },
  WorkspacePayload: { answers: 'workspace' },
};

/** Edges that are empty for everybody in the tests' world: a table has no pixels. */
export const emptyHere = ['Player.boxes'];

/** What fields are asked with that need more than a page. */
export const asks: Record<string, string> = {
  'Analysis.layer': 'name: "dense1"',
  'Analysis.sample': 'index: 0',
  'AnalysisSample.extraction': 'layer: "dense1"',
  'AnalysisSample.trajectory': 'type: AND, players: [0, 1]',
  'Extraction.indices': 'kind: SHAPLEY_INTERACTION',
  'DataSet.players': 'scheme: ATTRIBUTES, count: 4',
};

/** Makes what a call needs in a lab, and with it the call's arguments: every id that they can hold is there. */
export type Call = (lab: FurnishedLab, world: World) => Promise<Variables> | Variables;

export interface Row {
  /** The lowest who may. */
  lowest: Who;
  call: Call;
  /** How those who may are answered, where it is not done: refused for what the call says, never for who asks. */
  refused?: 'INVALID' | 'CONFLICT' | 'NOT_FOUND';
}

const stale = { expectedVersion: 999 };
const input = (call: (lab: FurnishedLab, world: World) => Promise<Variables> | Variables): Call => {
  return async (lab, world) => ({ input: await call(lab, world) });
};
const studyInput = ({ ids, otherAnalysisId }: FurnishedLab): Variables => ({
  ...{ analysisId: ids.Analysis[0], kind: 'GENERALISATION' },
  generalisation: { controlAnalysisId: otherAnalysisId },
});

export const queries: Record<string, Row> = {
  workspace: { lowest: 'viewer', call: ({ workspaceId }) => ({ id: workspaceId }) },
  quoteAnalysis: { lowest: 'editor', call: input(({ networkId }) => ({ networkId, settings })) },
  quoteStudy: { lowest: 'editor', call: input(studyInput) },
};

/** Queries that name no object: what they say is the same for everybody, of whoever asks, or of who holds a link. */
export const queriesWithoutIds = ['catalogue', 'invitationPreview', 'viewer'];

export const mutations: Record<string, Row> = {
  renameWorkspace: {
    ...{ lowest: 'owner', refused: 'CONFLICT' },
    call: input(({ workspaceId }) => ({ workspaceId, name: 'X', ...stale })),
  },
  createInvitation: {
    lowest: 'owner',
    call: input(({ workspaceId }) => ({ workspaceId, role: 'VIEWER' })),
  },
  revokeInvitation: { lowest: 'owner', call: input(async (lab) => ({ invitationId: await offered(lab) })) },
  changeMemberRole: {
    ...{ lowest: 'owner', refused: 'CONFLICT' },
    call: input(({ ids }) => ({ memberId: ids.Member[0], role: 'OWNER', ...stale })),
  },
  removeMember: {
    lowest: 'owner',
    call: input(async (lab, world) => ({ memberId: await spare(lab, world) })),
  },
  addNetwork: {
    ...{ lowest: 'editor', refused: 'INVALID' },
    call: input(({ workspaceId }) => ({ workspaceId, catalogueKey: 'net-table' })),
  },
  removeNetwork: {
    ...{ lowest: 'editor', refused: 'INVALID' },
    call: input(({ networkId }) => ({ networkId })),
  },
  startAnalysis: { lowest: 'editor', call: input(({ networkId }) => ({ networkId, settings })) },
  renameAnalysis: {
    ...{ lowest: 'editor', refused: 'CONFLICT' },
    call: input(({ ids }) => ({ analysisId: ids.Analysis[0], name: 'X', ...stale })),
  },
  cancelAnalysis: { lowest: 'editor', call: input(async (lab) => ({ analysisId: await begun(lab) })) },
  deleteAnalysis: { lowest: 'editor', call: input(async (lab) => ({ analysisId: await begun(lab) })) },
  startStudy: { lowest: 'editor', call: input(studyInput) },
  renameStudy: {
    ...{ lowest: 'editor', refused: 'CONFLICT' },
    call: input(({ ids }) => ({ studyId: ids.Study[0], name: 'X', ...stale })),
  },
  cancelStudy: { lowest: 'editor', call: input(async (lab) => ({ studyId: await begunStudy(lab) })) },
  deleteStudy: { lowest: 'editor', call: input(async (lab) => ({ studyId: await begunStudy(lab) })) },
  addFinding: {
    lowest: 'annotator',
    call: input(({ ids }) => ({
      ...{ analysisId: ids.Analysis[0], text: 'Theirs' },
      anchor: { kind: 'LAYER', layer: 'dense1' },
    })),
  },
  editFinding: {
    ...{ lowest: 'owner', refused: 'CONFLICT' },
    call: input(({ ids }) => ({ findingId: ids.Finding[0], text: 'X', ...stale })),
  },
  deleteFinding: {
    lowest: 'owner',
    call: input(async (lab) => ({ findingId: await addFinding(lab, lab.ids.Analysis[0], lab.word) })),
  },
  addComment: {
    lowest: 'annotator',
    call: input(({ ids }) => ({ findingId: ids.Finding[0], parentId: ids.Comment[0], text: 'Theirs' })),
  },
  editComment: {
    ...{ lowest: 'owner', refused: 'CONFLICT' },
    call: input(({ ids }) => ({ commentId: ids.Comment[0], text: 'X', ...stale })),
  },
  deleteComment: { lowest: 'owner', call: input(async (lab) => ({ commentId: await said(lab) })) },
};

/** Mutations that name no object: about whoever asks, tried in api-accounts and api-invitations. */
export const mutationsWithoutIds = ['acceptInvitation', 'createWorkspace', 'signIn', 'signOut', 'signUp'];

export const subscriptions: Record<string, Row> = {
  analysisChanged: { lowest: 'viewer', call: async (lab) => ({ analysisId: await begun(lab) }) },
  workspaceAnalysesChanged: { lowest: 'viewer', call: ({ workspaceId }) => ({ workspaceId }) },
  discussionChanged: { lowest: 'viewer', call: ({ ids }) => ({ analysisId: ids.Analysis[0] }) },
  studyChanged: { lowest: 'viewer', call: async (lab) => ({ studyId: await begunStudy(lab) }) },
  workspaceStudiesChanged: { lowest: 'viewer', call: ({ workspaceId }) => ({ workspaceId }) },
};

async function begun(lab: FurnishedLab): Promise<string> {
  return (await startAnalysis(lab, { sampleIndices: [0] })).id;
}

async function begunStudy({ owner, ids }: FurnishedLab): Promise<string> {
  const asked = { analysisId: ids.Analysis[0], kind: 'STABILITY' };
  return (await owner.tell('startStudy', 'StudyInput', asked, 'study { id }')).study.id;
}

async function offered({ owner, workspaceId }: FurnishedLab): Promise<string> {
  const asked = { workspaceId, role: 'VIEWER' };
  const { invitation } = await owner.tell(
    'createInvitation',
    'CreateInvitationInput',
    asked,
    'invitation { id }',
  );
  return invitation.id;
}

async function said({ owner, ids, word }: FurnishedLab): Promise<string> {
  const asked = { findingId: ids.Finding[0], text: word };
  return (await owner.tell('addComment', 'AddCommentInput', asked, 'comment { id }')).comment.id;
}

let spares = 0;

async function spare(lab: FurnishedLab, world: World): Promise<string> {
  const guest: Person = await world.signUp(`${lab.word}${spares++}`);
  return addMember(lab, guest, 'VIEWER');
}
