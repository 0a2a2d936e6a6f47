import { Button, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import classes from './failure.module.css';
import { sentenceOf } from './use-action';

/** In place of what could not be read: the sentence, and a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div role="alert" className={classes.failure}>
      <IconCloudOff size={22} stroke={1.5} aria-hidden />
      <Text size="sm">{sentenceOf(error).replace('Your input is still here; try', 'Try')}</Text>
      {retry && (
        <Button size="xs" variant="default" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}
