import type { StudyKind } from '@strata/graphql/operations';
import { FieldGroup } from '../new-analysis/field-group';
import classes from '../new-analysis/new-analysis.module.css';
import { Option } from '../new-analysis/option';
import { kinds, kindWords } from '../study/study-words';
import own from './new-study.module.css';

export function KindChoice({ value, onChange }: { value: StudyKind; onChange: (kind: StudyKind) => void }) {
  return (
    <FieldGroup legend="Question">
      <div className={classes.networks}>
        {kinds.map((kind) => (
          <Option
            key={kind}
            type="radio"
            name="kind"
            label={kindWords[kind].question}
            className={own.kind}
            checked={kind === value}
            onChange={() => onChange(kind)}
          >
            <strong>{kindWords[kind].question}</strong>
            <span>{kindWords[kind].says}</span>
          </Option>
        ))}
      </div>
    </FieldGroup>
  );
}
