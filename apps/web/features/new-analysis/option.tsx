import type { ReactNode } from 'react';
import classes from './option.module.css';

interface Props {
  type: 'radio' | 'checkbox';
  name: string;
  checked: boolean;
  onChange: () => void;
  label?: string;
  className?: string;
  children: ReactNode;
}

/** A card that is a radio button or a checkbox underneath, so that keys and readers know it. */
export function Option({ type, name, checked, onChange, label, className = '', children }: Props) {
  return (
    <label className={`panel ${classes.option} ${className}`}>
      <input type={type} name={name} checked={checked} onChange={onChange} aria-label={label} />
      {children}
    </label>
  );
}
