'use client';
import type { ReactNode } from 'react';
import { AccountMenu } from '../account/account-menu';
import { ColourSchemeToggle } from '../theme/colour-scheme-toggle';
import { WorkspaceMenu } from '../workspace/workspace-menu';
import { Mark } from './mark';
import classes from './shell.module.css';

/** What stands around every signed-in page. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Mark />
        <WorkspaceMenu />
        <div className={classes.spacer} />
        <ColourSchemeToggle />
        <AccountMenu />
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <footer className={classes.footer}>
        <span>Every figure here can be asked for through the API, with the same digits.</span>
        <a href="/explorer">GraphQL explorer</a>
      </footer>
    </div>
  );
}
