import Link from 'next/link';
import classes from './shell.module.css';

/** The name and its drawing: three strata, one of them broken. */
export function Mark() {
  return (
    <Link href="/" className={classes.mark}>
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <rect x="2" y="4" width="18" height="3.5" rx="1" fill="var(--strata-new)" />
        <rect x="2" y="9.25" width="11" height="3.5" rx="1" fill="var(--strata-shared)" />
        <rect x="15" y="9.25" width="5" height="3.5" rx="1" fill="var(--strata-shared)" opacity="0.45" />
        <rect x="2" y="14.5" width="18" height="3.5" rx="1" fill="var(--strata-forgotten)" />
      </svg>
      Strata
    </Link>
  );
}
