'use client';
import { useApolloClient } from '@apollo/client/react';
import { SignOutDocument } from '@strata/graphql/operations';
import { useAction } from '../api/use-action';
import { forgetKeptTexts } from '../comment/use-kept-text';

/** Ends the session and leads to a page of this site. */
export function useSignOut(): (to: string) => Promise<void> {
  const client = useApolloClient();
  const { run } = useAction(SignOutDocument, (data) => data.signOut);
  return async (to) => {
    await run({});
    client.stop();
    forgetKeptTexts();
    // A whole new page: nothing of the old session stays in memory or on a live connection.
    window.location.assign(to);
  };
}
