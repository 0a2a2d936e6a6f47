import type { NetworkCardFragment } from '@strata/graphql/operations';
import { count, percent } from '../number/format';
import { FieldGroup } from './field-group';
import classes from './new-analysis.module.css';
import { Option } from './option';

interface Props {
  networks: NetworkCardFragment[];
  value: string;
  onChange: (network: NetworkCardFragment) => void;
}

export function NetworkChoice({ networks, value, onChange }: Props) {
  return (
    <FieldGroup legend="Network">
      <div className={classes.networks}>
        {networks.map((network) => (
          <Option
            key={network.id}
            type="radio"
            name="network"
            label={network.name}
            checked={network.id === value}
            onChange={() => onChange(network)}
          >
            <strong>{network.name}</strong>
            <span className="numeric">
              {percent(network.accuracy)} accurate, {count(network.parameters)} parameters
            </span>
          </Option>
        ))}
      </div>
    </FieldGroup>
  );
}
