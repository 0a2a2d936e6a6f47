import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { database } from '../../packages/database/src/client.ts';
import { finishAnalysis } from './api-finished-analysis.ts';
import { closeStreams, openStream, type Stream } from './api-stream.ts';
import {
  type Data,
  invite,
  type Lab,
  openLab,
  type Person,
  rowId,
  startAnalysis,
  startWorld,
  type World,
} from './api-world.ts';

let world: World;
let lab: Lab;
let guest: Person;

beforeAll(async () => {
  world = await startWorld();
  lab = await openLab(await world.signUp('Owner'));
  guest = await world.signUp('Guest');
  await invite(lab, guest, 'ANNOTATOR');
});

afterEach(closeStreams);

afterAll(() => world.stop());

function subscribe(person: Person, query: string, variables: object, origin?: string): Stream {
  return openStream(world, person, query, variables, origin);
}

const analysisChanged =
  'subscription ($id: ID!) { analysisChanged(analysisId: $id) { status stage progress { completedJobs totalJobs } } }';
const discussionChanged = `subscription ($id: ID!) { discussionChanged(analysisId: $id) {
  findingId finding { text commentCount comments(first: 10) { edges { node { text author { name } } } } } analysis { findingCount } } }`;

/** LISTEN is in place a moment after the socket has answered. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

it('analysisChanged tells the state at once, every change, and ends with the analysis', async () => {
  const { id } = await startAnalysis(lab);
  const { values, arrived, ended } = subscribe(guest, analysisChanged, { id });
  await arrived(1);
  expect(values[0].analysisChanged).toMatchObject({ status: 'QUEUED', progress: { completedJobs: 0 } });
  await finishAnalysis(rowId(id));
  expect(await ended).toBeNull();
  const last = values.at(-1).analysisChanged;
  expect(last).toMatchObject({ status: 'FINISHED', stage: 'DONE' });
  expect(last.progress.completedJobs).toBe(last.progress.totalJobs);
  const counts = values.map(({ analysisChanged: { progress } }) => progress.completedJobs);
  expect(counts).toEqual([...counts].sort((one, other) => one - other));
  const again = subscribe(guest, analysisChanged, { id });
  expect(await again.ended).toBeNull();
  expect(again.values.length).toBe(1);
});

it('studyChanged tells of every job of its analyses and ends with the study; the workspace is told of its studies alone', async () => {
  const { id } = await startAnalysis(lab);
  await finishAnalysis(rowId(id));
  const inWorkspace =
    'subscription ($id: ID!) { %(workspaceId: $id) { studies(first: 9) { edges { node { status } } } } }';
  const ofStudies = subscribe(guest, inWorkspace.replace('%', 'workspaceStudiesChanged'), {
    id: lab.workspaceId,
  });
  const ofAnalyses = subscribe(guest, inWorkspace.replace('%', 'workspaceAnalysesChanged'), {
    id: lab.workspaceId,
  });
  await settle();
  const asked = { analysisId: id, kind: 'GENERALISATION' };
  const selection = 'study { id networks { analysis { id } } }';
  const { study } = await lab.owner.tell('startStudy', 'StudyInput', asked, selection);
  const query =
    'subscription ($id: ID!) { studyChanged(studyId: $id) { status stage progress { completedJobs totalJobs } } }';
  const { values, arrived, ended } = subscribe(guest, query, { id: study.id });
  await arrived(1);
  expect(values[0].studyChanged).toMatchObject({ status: 'QUEUED', progress: { completedJobs: 0 } });
  await finishAnalysis(rowId(study.networks[1].analysis.id));
  await lab.owner.tell('cancelStudy', 'CancelStudyInput', { studyId: study.id }, '');
  expect(await ended).toBeNull();
  const counts = values.map(({ studyChanged: { progress } }) => progress.completedJobs);
  expect(new Set(counts).size).toBeGreaterThan(4);
  expect(counts).toEqual([...counts].sort((one, other) => one - other));
  expect(values.at(-1).studyChanged.status).toBe('CANCELLED');
  const told = await ofStudies.arrived(3);
  expect(told.at(-1).workspaceStudiesChanged.studies.edges).toHaveLength(1);
  expect(ofAnalyses.values).toEqual([]);
});

it('discussionChanged shows one account what another writes, over their own sockets', async () => {
  const { id } = await startAnalysis(lab);
  const seenByOwner = subscribe(lab.owner, discussionChanged, { id });
  const seenByGuest = subscribe(guest, discussionChanged, { id });
  await settle();
  const anchor = { kind: 'LAYER', layer: 'dense1' };
  const added = await lab.owner.tell(
    'addFinding',
    'AddFindingInput',
    { analysisId: id, anchor, text: 'Here' },
    'finding { id }',
  );
  const [first] = await seenByGuest.arrived(1);
  expect(first.discussionChanged).toMatchObject({
    finding: { text: 'Here', commentCount: 0 },
    analysis: { findingCount: 1 },
  });
  const findingId = added.finding.id;
  await guest.tell('addComment', 'AddCommentInput', { findingId, text: 'Seen' }, '');
  const [, second] = await seenByOwner.arrived(2);
  expect(second.discussionChanged.finding.comments.edges).toEqual([
    { node: { text: 'Seen', author: { name: 'Guest' } } },
  ]);
  await lab.owner.tell('deleteFinding', 'DeleteFindingInput', { findingId }, '');
  const [, , third] = await seenByGuest.arrived(3);
  expect(third.discussionChanged).toMatchObject({ finding: null, findingId, analysis: { findingCount: 0 } });
});

it('workspaceAnalysesChanged tells of analyses that start', async () => {
  const query = `subscription ($id: ID!) { workspaceAnalysesChanged(workspaceId: $id) {
    analyses(first: 1) { edges { node { id status } } } } }`;
  const stream = subscribe(guest, query, { id: lab.workspaceId });
  await settle();
  const { id } = await startAnalysis(lab);
  const [{ workspaceAnalysesChanged }] = await stream.arrived(1);
  expect(workspaceAnalysesChanged.analyses.edges[0].node).toEqual({ id, status: 'QUEUED' });
});

it('a subscription ends when the analysis is deleted', async () => {
  const { id } = await startAnalysis(lab);
  const stream = subscribe(guest, analysisChanged, { id });
  await stream.arrived(1);
  await lab.owner.tell('deleteAnalysis', 'DeleteAnalysisInput', { analysisId: id }, '');
  expect(await stream.ended).toBeNull();
  expect(stream.values.length).toBe(1);
});

it('outsiders and nobody are refused as if it did not exist', async () => {
  const { id } = await startAnalysis(lab);
  const outsider = await world.signUp('Outsider');
  const [refused] = await subscribe(outsider, analysisChanged, { id }).ended;
  expect(refused.extensions.code).toBe('NOT_FOUND');
  const [unknown] = await subscribe(world.nobody(), analysisChanged, { id }).ended;
  expect(unknown.extensions.code).toBe('UNAUTHENTICATED');
});

it('only subscriptions go over the socket, within the limits, and from pages of ours', async () => {
  const [query] = await subscribe(guest, '{ viewer { id } }', {}).ended;
  expect(query.message).toContain('Only subscriptions');
  const [schema] = await subscribe(guest, 'subscription { __schema { types { name } } }', {}).ended;
  expect(schema.extensions.code).toBe('INVALID');
  const foreign = await subscribe(guest, analysisChanged, { id: 'x' }, 'https://elsewhere.example').ended;
  expect(foreign.message).toContain('403');
});

it('removing a member ends the streams of that member at once, and tells them nothing more', async () => {
  const { id } = await startAnalysis(lab);
  const leaver = await world.signUp('Leaver');
  await invite(lab, leaver, 'VIEWER');
  const streams = [subscribe(leaver, analysisChanged, { id }), subscribe(leaver, discussionChanged, { id })];
  await streams[0].arrived(1);
  await settle();
  const query =
    'query ($id: ID!) { workspace(id: $id) { members(first: 100) { edges { node { id account { name } } } } } }';
  const { data } = await lab.owner.ask(query, { id: lab.workspaceId });
  const { node } = data.workspace.members.edges.find(
    ({ node: { account } }: Data) => account.name === 'Leaver',
  );
  await lab.owner.tell('removeMember', 'RemoveMemberInput', { memberId: node.id }, '');
  for (const { ended } of streams) expect(await ended).toBeNull();
  expect(streams[0].values.length).toBe(1);
});

it('an expired or signed-out session ends the stream before the next value', async () => {
  const { id } = await startAnalysis(lab);
  const short = await world.signUp('Short');
  await invite(lab, short, 'VIEWER');
  await database().session.updateMany({
    where: { userId: rowId(short.accountId) },
    data: { expiresAt: new Date(Date.now() + 2000) },
  });
  const expiring = subscribe(short, discussionChanged, { id });
  expect(await expiring.ended).toBeNull();

  const leaving = await world.signUp('Leaving');
  await invite(lab, leaving, 'VIEWER');
  const stream = subscribe(leaving, discussionChanged, { id });
  await settle();
  await leaving.ask('mutation { signOut { errors { code } } }');
  const anchor = { kind: 'LAYER', layer: 'dense1' };
  await lab.owner.tell('addFinding', 'AddFindingInput', { analysisId: id, anchor, text: 'Late' }, '');
  expect(await stream.ended).toBeNull();
  expect(stream.values).toEqual([]);
});
