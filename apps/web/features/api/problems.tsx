import { Alert } from '@mantine/core';
import type { ProblemFragment } from '@strata/graphql/operations';
import { IconAlertTriangle } from '@tabler/icons-react';

/** Errors that belong to no field of the form, as sentences. Keeps quiet about those shown at a field. */
export function Problems({ problems, fields = [] }: { problems: ProblemFragment[]; fields?: string[] }) {
  const general = problems.filter(({ field }) => !field || !fields.includes(field));
  if (general.length === 0) return null;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {general.map(({ message }) => (
        <div key={message}>{message}</div>
      ))}
    </Alert>
  );
}

/** The sentence for one field, to hand to an input's `error`. */
export function problemAt(problems: ProblemFragment[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}
