import { Radio, Stack } from '@mantine/core';

interface Props<Value extends string> {
  label: string;
  values: readonly Value[];
  words: Record<Value, { name: string; says: string }>;
  value: Value;
  onChange: (value: Value) => void;
  error?: string;
}

/** One of a few, each with its name and what it means. */
export function WordsChoice<Value extends string>(props: Props<Value>) {
  const { label, values, words, value, onChange, error } = props;
  return (
    <Radio.Group label={label} value={value} onChange={(to) => onChange(to as Value)} error={error}>
      <Stack gap="xs" mt={8}>
        {values.map((each) => (
          <Radio key={each} value={each} label={words[each].name} description={words[each].says} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
