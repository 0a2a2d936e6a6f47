import { Select, type SelectProps } from '@mantine/core';
import type { Role } from '@strata/graphql/operations';
import { roles } from './role-words';

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  value: Role;
  onChange: (role: Role) => void;
}

export function RoleSelect({ value, onChange, ...rest }: Props) {
  return (
    <Select
      data={roles.map(({ role, name }) => ({ value: role, label: name }))}
      value={value}
      onChange={(role) => role && onChange(role as Role)}
      allowDeselect={false}
      {...rest}
    />
  );
}
