'use client';
import { useApolloClient } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { connection } from './connection';
import classes from './lost-connection.module.css';

/** Says that what others do can not be seen right now; once it can again, everything shown is read afresh. */
export function LostConnection() {
  const client = useApolloClient();
  const isLost = useSyncExternalStore(connection.subscribe, connection.isLost, () => false);
  const wasLost = useRef(false);
  // a blink is nobody's concern
  const [isLong] = useDebouncedValue(isLost, 1500);

  useEffect(() => {
    if (wasLost.current && !isLost) client.refetchQueries({ include: 'active' }).catch(() => {});
    wasLost.current = isLost;
  }, [isLost, client]);

  return (
    <div role="status">
      {isLost && isLong && (
        <div className={classes.sign}>The live connection is lost. Strata keeps trying to reconnect.</div>
      )}
    </div>
  );
}
