import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../packages/database/src/client.ts';
import { finishAnalysis } from './api-finished-analysis.ts';
import {
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
let analysisId: string;
let findingId: string;
let commentId: string;
let studyId: string;
const people: Record<string, Person> = {};

beforeAll(async () => {
  world = await startWorld();
  for (const name of ['Owner', 'Editor', 'Annotator', 'Viewer', 'Outsider'])
    people[name] = await world.signUp(name);
  lab = await openLab(people.Owner);
  for (const name of ['Editor', 'Annotator', 'Viewer']) await invite(lab, people[name], name.toUpperCase());
  analysisId = (await startAnalysis(lab)).id;
  const anchor = { kind: 'LAYER', layer: 'dense1' };
  const finding = { analysisId, anchor, text: 'Look here' };
  findingId = (await lab.owner.tell('addFinding', 'AddFindingInput', finding, 'finding { id }')).finding.id;
  await finishAnalysis(rowId(analysisId));
  const asked = { analysisId, kind: 'STABILITY' };
  studyId = (await lab.owner.tell('startStudy', 'StudyInput', asked, 'study { id }')).study.id;
  const comment = { findingId, text: 'Why?' };
  commentId = (await lab.owner.tell('addComment', 'AddCommentInput', comment, 'comment { id }')).comment.id;
});

afterAll(() => world.stop());

describe('outsiders', () => {
  it('node(id) is null for whatever they may not see, as for what never was', async () => {
    const never = Buffer.from('Workspace:00000000-0000-7000-8000-000000000000').toString('base64url');
    for (const id of [
      ...[lab.workspaceId, lab.networkId, analysisId, studyId],
      ...[findingId, commentId, never, 'gibberish'],
    ]) {
      const { data, errors } = await people.Outsider.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect({ data, errors }).toEqual({ data: { node: null }, errors: undefined });
    }
  });

  it('workspace(id) is null for them', async () => {
    const query = 'query ($id: ID!) { workspace(id: $id) { name } }';
    expect((await people.Outsider.ask(query, { id: lab.workspaceId })).data.workspace).toBeNull();
    expect((await people.Viewer.ask(query, { id: lab.workspaceId })).data.workspace.name).toBe('Lab');
  });

  it('a mutation on what is foreign answers as one on what never was', async () => {
    const answers = [];
    for (const id of [
      analysisId,
      Buffer.from(`Analysis:${crypto.randomUUID()}`).toString('base64url'),
      lab.networkId,
    ]) {
      const input = { analysisId: id, name: 'Mine', expectedVersion: 1 };
      answers.push(
        await people.Outsider.tell('renameAnalysis', 'RenameAnalysisInput', input, 'analysis { id }'),
      );
    }
    expect(answers[0].errors[0]).toMatchObject({ code: 'NOT_FOUND', field: 'analysisId' });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('the account of a member exists only for those who share a workspace', async () => {
    const query =
      'query ($id: ID!) { node(id: $id) { ... on Account { name email workspaces(first: 1) { edges { cursor } } } } }';
    const id = people.Owner.accountId;
    expect((await people.Outsider.ask(query, { id })).data.node).toBeNull();
    expect((await people.Viewer.ask(query, { id })).data.node).toEqual({
      name: 'Owner',
      email: null,
      workspaces: null,
    });
  });

  it('nobody is told anything', async () => {
    const { data, errors } = await world
      .nobody()
      .ask('query ($id: ID!) { node(id: $id) { id } }', { id: analysisId });
    expect(data.node).toBeNull();
    expect(errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});

const roles = ['Viewer', 'Annotator', 'Editor', 'Owner'];

/** Every mutation, the lowest role that may, and an input that a role which may gets past the policy with. */
function rows(): [name: string, from: string, input: Record<string, unknown>, inputType?: string][] {
  const never = { expectedVersion: 999 };
  return [
    ['renameWorkspace', 'Owner', { workspaceId: lab.workspaceId, name: 'X', ...never }],
    ['createInvitation', 'Owner', { workspaceId: lab.workspaceId, role: 'VIEWER', expiresInHours: 0 }],
    ['addNetwork', 'Editor', { workspaceId: lab.workspaceId, catalogueKey: 'none' }],
    ['removeNetwork', 'Editor', { networkId: lab.networkId }],
    [
      'startAnalysis',
      'Editor',
      {
        networkId: lab.networkId,
        settings: { layers: [], sampleIndices: [], playerScheme: 'GRID', playerCount: 2 },
      },
      'AnalysisInput',
    ],
    ['renameAnalysis', 'Editor', { analysisId, name: 'X', ...never }],
    ['startStudy', 'Editor', { analysisId, kind: 'STABILITY', stability: { draws: 0 } }, 'StudyInput'],
    ['renameStudy', 'Editor', { studyId, name: 'X', ...never }],
    ['addFinding', 'Annotator', { analysisId, text: ' ', anchor: { kind: 'LAYER', layer: 'dense1' } }],
    ['addComment', 'Annotator', { findingId, text: ' ' }],
    ['deleteFinding', 'Owner', { findingId: '' }],
  ];
}

describe('the table of roles', () => {
  it.each(roles)('%s may what the policy says, and nothing more', async (role) => {
    for (const [name, from, input, inputType] of rows()) {
      const type = inputType ?? `${name[0].toUpperCase()}${name.slice(1)}Input`;
      const payload = name === 'deleteFinding' ? { ...input, findingId } : input;
      if (name === 'deleteFinding' && role === 'Owner') continue; // it would be gone
      const { errors } = await people[role].tell(name, type, payload, '');
      const allowed = roles.indexOf(role) >= roles.indexOf(from);
      expect([name, role, errors[0].code === 'NOT_ALLOWED']).toEqual([name, role, !allowed]);
    }
  });

  it('studies are read by viewers, and cancelled and deleted by editors; to outsiders they do not exist', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Study { name networks { analysis { id } } } } }';
    expect((await people.Viewer.ask(query, { id: studyId })).data.node.networks).toHaveLength(1);
    const codes = async (role: string, name: string) =>
      (
        await people[role].tell(
          `${name}Study`,
          `${name[0].toUpperCase()}${name.slice(1)}StudyInput`,
          { studyId },
          '',
        )
      ).errors.map(({ code }: { code: string }) => code);
    for (const name of ['cancel', 'delete']) {
      expect(await codes('Outsider', name)).toEqual(['NOT_FOUND']);
      for (const role of ['Viewer', 'Annotator']) expect(await codes(role, name)).toEqual(['NOT_ALLOWED']);
      expect(await codes('Editor', name)).toEqual([]);
    }
  });

  it.each([
    ['Viewer', ['READ']],
    ['Annotator', ['READ', 'ANNOTATE']],
    ['Editor', ['READ', 'ANNOTATE', 'RUN']],
    ['Owner', ['READ', 'ANNOTATE', 'RUN', 'MANAGE']],
  ])('viewerPermissions of %s are %j', async (role, permissions) => {
    const query = 'query ($id: ID!) { workspace(id: $id) { viewerRole viewerPermissions } }';
    const { data } = await people[role].ask(query, { id: lab.workspaceId });
    expect(data.workspace).toEqual({ viewerRole: role.toUpperCase(), viewerPermissions: permissions });
  });

  it('editFinding is for its author alone, deleteComment for its author and for owners', async () => {
    const finding = { analysisId, anchor: { kind: 'LAYER', layer: 'dense1' }, text: 'Mine' };
    const added = await people.Annotator.tell(
      'addFinding',
      'AddFindingInput',
      finding,
      'finding { id viewerCanEdit }',
    );
    expect(added.finding.viewerCanEdit).toBe(true);
    const edit = { findingId: added.finding.id, text: 'Changed', expectedVersion: 1 };
    const byOwner = await people.Owner.tell('editFinding', 'EditFindingInput', edit, 'finding { text }');
    expect(byOwner.errors[0].code).toBe('NOT_ALLOWED');
    const byAuthor = await people.Annotator.tell('editFinding', 'EditFindingInput', edit, 'finding { text }');
    expect(byAuthor).toMatchObject({ finding: { text: 'Changed' }, errors: [] });
    const said = { findingId: added.finding.id, text: 'So?' };
    const { comment } = await people.Annotator.tell('addComment', 'AddCommentInput', said, 'comment { id }');
    const input = { commentId: comment.id };
    const byEditor = await people.Editor.tell(
      'deleteComment',
      'DeleteCommentInput',
      input,
      'comment { text }',
    );
    expect(byEditor.errors[0].code).toBe('NOT_ALLOWED');
    const deleted = await people.Owner.tell(
      'deleteComment',
      'DeleteCommentInput',
      input,
      'comment { text deletedAt }',
    );
    expect(deleted.comment.text).toBeNull();
    expect(deleted.comment.deletedAt).not.toBeNull();
  });

  it('invitations(first) are for owners, and empty for everybody else', async () => {
    const query =
      'query ($id: ID!) { workspace(id: $id) { invitations(first: 10) { edges { node { role } } } } }';
    const seen = async (role: string) =>
      (await people[role].ask(query, { id: lab.workspaceId })).data.workspace.invitations.edges.length;
    expect(await seen('Owner')).toBe(3);
    expect(await seen('Editor')).toBe(0);
  });
});

describe('the last owner', () => {
  const members =
    'query ($id: ID!) { workspace(id: $id) { members(first: 10) { edges { node { id role version account { name } } } } } }';

  async function memberOf(name: string) {
    const { data } = await people.Owner.ask(members, { id: lab.workspaceId });
    const edges: { node: { id: string; version: number; account: { name: string } } }[] =
      data.workspace.members.edges;
    const found = edges.find(({ node }) => node.account.name === name);
    if (!found) throw new Error(`${name} is no member.`);
    return found.node;
  }

  it('can neither leave nor be demoted', async () => {
    const { id: memberId, version } = await memberOf('Owner');
    const left = await people.Owner.tell('removeMember', 'RemoveMemberInput', { memberId }, 'removedId');
    expect(left).toMatchObject({ removedId: null, errors: [{ code: 'INVALID' }] });
    const change = { memberId, role: 'VIEWER', expectedVersion: version };
    const demoted = await people.Owner.tell(
      'changeMemberRole',
      'ChangeMemberRoleInput',
      change,
      'member { role }',
    );
    expect(demoted.errors[0].code).toBe('INVALID');
    expect(await database().member.count({ where: { role: 'OWNER' } })).toBe(1);
  });

  it('changeMemberRole answers a stale version with CONFLICT and the member as it is', async () => {
    const { id: memberId, version } = await memberOf('Viewer');
    const change = { memberId, role: 'ANNOTATOR', expectedVersion: version + 1 };
    const answer = await people.Owner.tell(
      'changeMemberRole',
      'ChangeMemberRoleInput',
      change,
      'member { role version }',
    );
    expect(answer).toMatchObject({ member: { role: 'VIEWER', version }, errors: [{ code: 'CONFLICT' }] });
  });

  it('removeMember lets a member leave, who then sees nothing', async () => {
    const { id: memberId } = await memberOf('Viewer');
    const { errors, workspace } = await people.Viewer.tell(
      'removeMember',
      'RemoveMemberInput',
      { memberId },
      'workspace { id }',
    );
    expect({ errors, workspace }).toEqual({ errors: [], workspace: null });
    const { data } = await people.Viewer.ask('query ($id: ID!) { node(id: $id) { id } }', { id: analysisId });
    expect(data.node).toBeNull();
  });
});
