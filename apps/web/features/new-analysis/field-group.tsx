import type { ReactNode } from 'react';
import classes from './field-group.module.css';

interface Props {
  legend: string;
  hint?: ReactNode;
  problem?: string;
  children: ReactNode;
}

/** Fields that answer one question, with the problem they have. */
export function FieldGroup({ legend, hint, problem, children }: Props) {
  return (
    <fieldset className={classes.group} aria-invalid={problem ? true : undefined}>
      <legend>{legend}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
