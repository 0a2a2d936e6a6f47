import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
let guest: Person;
let analysisId: string;

beforeAll(async () => {
  world = await startWorld();
  lab = await openLab(await world.signUp('Owner'));
  guest = await world.signUp('Guest');
  await invite(lab, guest, 'ANNOTATOR');
  analysisId = (await startAnalysis(lab)).id;
  await finishAnalysis(rowId(analysisId));
});

afterAll(() => world.stop());

const anchorFields = 'anchor { kind layer order type sampleIndex players effect }';

function addFinding(anchor: object, text = 'Look here') {
  const input = { analysisId, anchor, text };
  return lab.owner.tell('addFinding', 'AddFindingInput', input, `finding { id version ${anchorFields} }`);
}

describe('addFinding', () => {
  it('anchors to a layer, to an order, and to one interaction of one sample with its effect', async () => {
    const layer = await addFinding({ kind: 'LAYER', layer: 'dense1' });
    expect(layer.finding.anchor).toMatchObject({
      kind: 'LAYER',
      layer: 'dense1',
      order: null,
      players: null,
    });
    const order = await addFinding({ kind: 'ORDER', layer: 'dense2', order: 3, type: 'BOTH' });
    expect(order.finding.anchor).toMatchObject({ kind: 'ORDER', order: 3, type: 'BOTH', effect: null });
    const anchor = { kind: 'INTERACTION', layer: 'output', type: 'OR', sampleIndex: 2, players: [3, 1] };
    const { finding } = await addFinding(anchor);
    expect(finding.anchor).toMatchObject({ order: 2, players: [1, 3], sampleIndex: 2, type: 'OR' });
    const query = `query ($id: ID!) { node(id: $id) { ... on Analysis { sample(index: 2) {
      trajectory(type: OR, players: [1, 3]) { effect } } } } }`;
    const { data } = await lab.owner.ask(query, { id: analysisId });
    expect(finding.anchor.effect).toBe(data.node.sample.trajectory[2].effect);
  });

  it.each([
    [{ kind: 'LAYER', layer: 'dense9' }, 'anchor.layer'],
    [{ kind: 'LAYER', layer: 'dense1', order: 2 }, 'anchor.order'],
    [{ kind: 'ORDER', layer: 'dense1', order: 5, type: 'AND' }, 'anchor.order'],
    [{ kind: 'ORDER', layer: 'dense1', order: 2 }, 'anchor.type'],
    [{ kind: 'INTERACTION', layer: 'dense1', type: 'BOTH', sampleIndex: 0, players: [0] }, 'anchor.type'],
    [
      { kind: 'INTERACTION', layer: 'dense1', type: 'AND', sampleIndex: 7, players: [0] },
      'anchor.sampleIndex',
    ],
    [{ kind: 'INTERACTION', layer: 'dense1', type: 'AND', sampleIndex: 0, players: [4] }, 'anchor.players'],
    [{ kind: 'INTERACTION', layer: 'dense1', type: 'AND', sampleIndex: 0 }, 'anchor.players'],
  ])('refuses %j, naming %s', async (anchor, field) => {
    const { finding, errors } = await addFinding(anchor);
    expect(finding).toBeNull();
    expect(errors[0]).toMatchObject({ code: 'INVALID', field });
  });

  it('takes from 1 to 10,000 characters', async () => {
    for (const text of ['  ', 'x'.repeat(10_001)]) {
      const { errors } = await addFinding({ kind: 'LAYER', layer: 'dense1' }, text);
      expect(errors[0]).toMatchObject({ code: 'INVALID', field: 'text' });
    }
  });
});

describe('edits', () => {
  it('a stale expectedVersion is CONFLICT, with the finding as it stands', async () => {
    const { finding } = await addFinding({ kind: 'LAYER', layer: 'dense1' });
    const edit = (text: string) =>
      lab.owner.tell(
        'editFinding',
        'EditFindingInput',
        { findingId: finding.id, text, expectedVersion: 1 },
        'finding { text version }',
      );
    expect(await edit('First')).toEqual({ finding: { text: 'First', version: 2 }, errors: [] });
    expect(await edit('Second')).toMatchObject({
      finding: { text: 'First', version: 2 },
      errors: [{ code: 'CONFLICT', field: 'expectedVersion' }],
    });
  });

  it('a renamed analysis answers a stale version with its present name', async () => {
    const rename = (name: string) =>
      lab.owner.tell(
        'renameAnalysis',
        'RenameAnalysisInput',
        { analysisId, name, expectedVersion: 1 },
        'analysis { name }',
      );
    expect((await rename('One')).errors).toEqual([]);
    expect(await rename('Two')).toMatchObject({ analysis: { name: 'One' }, errors: [{ code: 'CONFLICT' }] });
  });
});

describe('threads', () => {
  it('replies stay when what they answer is deleted, and the count leaves it out', async () => {
    const { finding } = await addFinding({ kind: 'LAYER', layer: 'dense2' });
    const say = (by: Person, text: string, parentId: string | null) =>
      by.tell(
        'addComment',
        'AddCommentInput',
        { findingId: finding.id, text, parentId },
        'comment { id parentId }',
      );
    const question = await say(guest, 'Why?', null);
    const reply = await say(lab.owner, 'Because.', question.comment.id);
    expect(reply.comment.parentId).toBe(question.comment.id);
    const input = { commentId: question.comment.id };
    expect((await guest.tell('deleteComment', 'DeleteCommentInput', input, '')).errors).toEqual([]);
    const query = `query ($id: ID!) { node(id: $id) { ... on Finding { commentCount comments(first: 10) {
      edges { node { text parentId author { name } deletedAt viewerCanEdit } } } } } }`;
    const { data } = await lab.owner.ask(query, { id: finding.id });
    expect(data.node.commentCount).toBe(1);
    expect(data.node.comments.edges.map(({ node }: { node: { text: string } }) => node.text)).toEqual([
      null,
      'Because.',
    ]);
  });

  it('a reply to a comment of another thread is NOT_FOUND', async () => {
    const one = await addFinding({ kind: 'LAYER', layer: 'dense2' });
    const other = await addFinding({ kind: 'LAYER', layer: 'dense2' });
    const { comment } = await guest.tell(
      'addComment',
      'AddCommentInput',
      { findingId: one.finding.id, text: 'Hm' },
      'comment { id }',
    );
    const input = { findingId: other.finding.id, text: 'Here', parentId: comment.id };
    const { errors } = await guest.tell('addComment', 'AddCommentInput', input, 'comment { id }');
    expect(errors[0]).toMatchObject({ code: 'NOT_FOUND', field: 'parentId' });
  });

  it('comments(first, after) pages a long thread, oldest first', async () => {
    const { finding } = await addFinding({ kind: 'LAYER', layer: 'dense2' });
    for (const text of ['1', '2', '3', '4', '5'])
      await guest.tell('addComment', 'AddCommentInput', { findingId: finding.id, text }, '');
    const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Finding {
      comments(first: 2, after: $after) { edges { node { text } } pageInfo { hasNextPage endCursor } } } } }`;
    const texts = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await guest.ask(query, { id: finding.id, after });
      const { edges, pageInfo } = data.node.comments;
      texts.push(...edges.map(({ node }: { node: { text: string } }) => node.text));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(texts).toEqual(['1', '2', '3', '4', '5']);
  });
});
