/** What a thread needs to know of a comment. */
export interface Threaded {
  id: string;
  parentId: string | null;
}

export interface ThreadNode<Comment extends Threaded> {
  comment: Comment;
  replies: ThreadNode<Comment>[];
}

/**
 * The tree of a flat list of comments, in the order of the list on every level. One whose parent is not in the list
 * (not loaded yet), or that would close a circle, stands at the top rather than nowhere.
 */
export function buildThread<Comment extends Threaded>(comments: readonly Comment[]): ThreadNode<Comment>[] {
  const nodes = new Map(
    comments.map((comment) => [comment.id, { comment, replies: [] as ThreadNode<Comment>[] }]),
  );
  const roots: ThreadNode<Comment>[] = [];
  for (const node of nodes.values()) {
    const parent = node.comment.parentId === null ? undefined : nodes.get(node.comment.parentId);
    const home = parent && !descendsFrom(parent.comment, node.comment.id, nodes) ? parent.replies : roots;
    home.push(node);
  }
  return roots;
}

function descendsFrom<Comment extends Threaded>(
  comment: Comment,
  ancestorId: string,
  nodes: ReadonlyMap<string, ThreadNode<Comment>>,
): boolean {
  const seen = new Set<string>();
  let current: Comment | undefined = comment;
  while (current && !seen.has(current.id)) {
    if (current.id === ancestorId) return true;
    seen.add(current.id);
    current = current.parentId === null ? undefined : nodes.get(current.parentId)?.comment;
  }
  return false;
}
