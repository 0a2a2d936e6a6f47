'use client';
import type { AnchorInput } from '@strata/graphql/operations';
import { useMemo, useState } from 'react';
import { AnalysisContext, type FullAnalysis } from '../analysis/analysis-context';
import { Numbers } from '../extraction/numbers';
import { Composer } from '../finding/composer';
import { Discussion } from '../finding/discussion';
import { Interactions } from '../interaction/interactions';
import { AnalysisStudies } from '../study-list/analysis-studies';
import { Tracking } from '../tracking/tracking';
import { useView } from '../view/use-view';
import { type Extent, viewWithin } from '../view/view-state';
import classes from './results.module.css';

const sections = [
  ['tracking', 'Through the layers'],
  ['interactions', 'Interactions'],
  ['trajectory', 'Trajectory'],
  ['numbers', 'Numbers'],
  ['studies', 'Studies'],
  ['discussion', 'Discussion'],
];

/** Everything that a finished analysis shows; what is looked at stands in the address. */
export function Results({ analysis }: { analysis: FullAnalysis }) {
  const { view: asked, change } = useView();
  const view = useMemo(() => viewWithin(asked, extentOf(analysis)), [asked, analysis]);
  const [anchor, setAnchor] = useState<AnchorInput | null>(null);
  const mayAnnotate = analysis.workspace.viewerPermissions.includes('ANNOTATE');
  const value = useMemo(
    () => ({ analysis, view, change, mark: mayAnnotate ? setAnchor : undefined }),
    [analysis, view, change, mayAnnotate],
  );

  return (
    <AnalysisContext value={value}>
      <nav className={classes.nav} aria-label="Parts of the analysis">
        {sections.map(([id, name]) => (
          <a key={id} href={`#${id}`} data-only-narrow={id === 'discussion'}>
            {name}
          </a>
        ))}
      </nav>
      <div className={classes.grid}>
        <div className={classes.main}>
          <Tracking />
          <Interactions />
          <Numbers />
          <AnalysisStudies />
        </div>
        <aside className={classes.aside} id="discussion">
          <Discussion />
        </aside>
      </div>
      {anchor && <Composer anchor={anchor} onClose={() => setAnchor(null)} />}
    </AnalysisContext>
  );
}

function extentOf({ layers, settings }: FullAnalysis): Extent {
  return {
    layers: layers.map(({ name }) => name),
    sampleCount: settings.sampleIndices.length,
    playerCount: settings.playerCount,
  };
}
