'use client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { type FindingThreadFragment, MoreCommentsDocument } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { AddComment } from './add-comment';
import { buildThread } from './build-thread';
import { CommentBranch } from './comment-branch';

/** The comments on a finding as a tree, and a field for the next one. */
export function Comments({ finding }: { finding: FindingThreadFragment }) {
  const { mark } = useAnalysis();
  const { fetchMore } = useQuery(MoreCommentsDocument, {
    variables: { findingId: finding.id, after: '' },
    fetchPolicy: 'standby',
  });
  const { edges, pageInfo } = finding.comments;
  const roots = buildThread(edges.map(({ node }) => node));
  return (
    <>
      {roots.map((node) => (
        <CommentBranch key={node.comment.id} node={node} findingId={finding.id} depth={0} />
      ))}
      {pageInfo.hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          mt="xs"
          onClick={() => fetchMore({ variables: { findingId: finding.id, after: pageInfo.endCursor ?? '' } })}
        >
          Show more comments
        </Button>
      )}
      {mark && <AddComment findingId={finding.id} label="Comment" action="Add comment" />}
    </>
  );
}
