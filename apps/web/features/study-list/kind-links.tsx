import Link from 'next/link';
import { kinds, kindWords } from '../study/study-words';
import classes from './kind-links.module.css';

/** The questions that can be asked, each leading to its form. */
export function KindLinks({ analysisId }: { analysisId: string }) {
  return (
    <ul className={classes.kinds} aria-label="New study">
      {kinds.map((kind) => (
        <li key={kind} className={`panel ${classes.kind}`}>
          <Link href={`/analyses/${analysisId}/studies/new?kind=${kind.toLowerCase()}`}>
            {kindWords[kind].question}
          </Link>
          <p>{kindWords[kind].says}</p>
        </li>
      ))}
    </ul>
  );
}
