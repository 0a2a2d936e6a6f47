import type { ReactNode } from 'react';
import { Moment } from '../number/moment';
import classes from './finding-thread.module.css';

interface Props {
  author: { name: string } | null;
  createdAt: string;
  editedAt: string | null;
  children?: ReactNode;
}

/** Who wrote it, when, whether it was changed since, and what may be done with it. */
export function Byline({ author, createdAt, editedAt, children }: Props) {
  return (
    <div className={classes.byline}>
      <strong>{author?.name ?? 'A former member'}</strong>
      <Moment at={createdAt} />
      {editedAt && (
        <span title={editedAt} className="numeric">
          edited
        </span>
      )}
      {children}
    </div>
  );
}
