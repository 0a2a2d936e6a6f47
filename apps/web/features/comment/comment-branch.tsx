import type { CommentTextFragment } from '@strata/graphql/operations';
import type { ThreadNode } from './build-thread';
import classes from './comment.module.css';
import { CommentItem } from './comment-item';

interface Props {
  node: ThreadNode<CommentTextFragment>;
  findingId: string;
  depth: number;
}

/** A comment and all that answers it. Deep answers stop moving right: a column must stay readable. */
export function CommentBranch({ node, findingId, depth }: Props) {
  return (
    <div className={classes.branch} data-indented={depth > 0 && depth < 4}>
      <CommentItem comment={node.comment} findingId={findingId} />
      {node.replies.map((reply) => (
        <CommentBranch key={reply.comment.id} node={reply} findingId={findingId} depth={depth + 1} />
      ))}
    </div>
  );
}
