'use client';
import { useApolloClient } from '@apollo/client/react';
import { UnstyledButton } from '@mantine/core';
import {
  DeleteFindingDocument,
  EditFindingDocument,
  FindingsDocument,
  type FindingThreadFragment,
} from '@strata/graphql/operations';
import { useState } from 'react';
import { Problems } from '../api/problems';
import { useAction } from '../api/use-action';
import { useExpectedVersion } from '../api/use-expected-version';
import { WritingForm } from '../comment/writing-form';
import { WrittenText } from '../comment/written-text';
import { ConfirmButton } from '../shell/confirm-button';
import { Byline } from './byline';
import classes from './finding-thread.module.css';

/** The statement itself, to be edited and deleted by whoever may. */
export function FindingText({ finding }: { finding: FindingThreadFragment }) {
  const client = useApolloClient();
  const [isEditing, setEditing] = useState(false);
  const edit = useAction(EditFindingDocument, (data) => data.editFinding);
  const removal = useAction(DeleteFindingDocument, (data) => data.deleteFinding);
  const expectedVersion = useExpectedVersion({
    version: finding.version,
    isEditing,
    problems: edit.problems,
  });

  async function save(text: string) {
    const done = await edit.run({ input: { findingId: finding.id, text, expectedVersion } });
    if (done) setEditing(false);
    return done !== null;
  }

  async function remove() {
    if (await removal.run({ input: { findingId: finding.id } }))
      await client.refetchQueries({ include: [FindingsDocument] });
  }

  return (
    <>
      {isEditing ? (
        <WritingForm
          label="Edit finding"
          action="Save finding"
          initial={finding.text}
          busy={edit.busy}
          problems={edit.problems}
          onSave={save}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className={classes.text}>
          <WrittenText text={finding.text} />
        </div>
      )}
      <Byline {...finding}>
        {finding.viewerCanEdit && !isEditing && (
          <UnstyledButton onClick={() => setEditing(true)} aria-label="Edit finding">
            Edit
          </UnstyledButton>
        )}
        {finding.viewerCanEdit && (
          <ConfirmButton
            title="Delete this finding?"
            sentence="The comments on it are deleted with it."
            action="Delete finding"
            onConfirm={remove}
          >
            {(open) => (
              <UnstyledButton onClick={open} aria-label="Delete this finding">
                Delete
              </UnstyledButton>
            )}
          </ConfirmButton>
        )}
      </Byline>
      <Problems problems={removal.problems} />
    </>
  );
}
