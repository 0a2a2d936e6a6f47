import type { InteractionType } from '@strata/graphql/operations';
import type { CSSProperties } from 'react';
import { colourOf } from '../theme/palette';
import classes from './interactions.module.css';
import { meaningOf } from './set-words';

/** AND or OR, in its colour. */
export function TypeMark({ type }: { type: InteractionType }) {
  return (
    <span className={classes.type} style={{ '--type': colourOf(meaningOf(type)) } as CSSProperties}>
      {type}
    </span>
  );
}
