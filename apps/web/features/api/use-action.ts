'use client';
import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { ProblemFragment } from '@strata/graphql/operations';
import { useState } from 'react';

export interface Action<Variables, Payload> {
  /** The payload, or null where something went wrong; then `problems` says what. */
  run: (variables: Variables) => Promise<Payload | null>;
  busy: boolean;
  problems: ProblemFragment[];
  clear: () => void;
}

/** A mutation whose payload carries its errors as data; a lost connection becomes one of them. */
export function useAction<
  Data,
  Variables extends OperationVariables,
  Payload extends { errors: ProblemFragment[] },
>(mutation: TypedDocumentNode<Data, Variables>, pick: (data: Data) => Payload): Action<Variables, Payload> {
  const client = useApolloClient();
  const [state, setState] = useState<{ busy: boolean; problems: ProblemFragment[] }>(idle);

  async function run(variables: Variables): Promise<Payload | null> {
    setState({ busy: true, problems: [] });
    try {
      const { data } = await client.mutate<Data, OperationVariables>({ mutation, variables });
      const payload = pick(data as Data);
      setState({ busy: false, problems: payload.errors });
      return payload.errors.length === 0 ? payload : null;
    } catch (error) {
      setState({ busy: false, problems: [unexpected(error)] });
      return null;
    }
  }

  return { run, ...state, clear: () => setState(idle) };
}

const idle = { busy: false, problems: [] };

function unexpected(error: unknown): ProblemFragment {
  return { code: 'INVALID', field: null, message: sentenceOf(error), retryable: true };
}

/** What a person is told about an error that is not data. */
export function sentenceOf(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return error.errors.map((each) => each.message).join(' ');
  return 'The server can not be reached. Your input is still here; try again in a moment.';
}
