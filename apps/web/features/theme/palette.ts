/**
 * The colour language: one colour for one meaning, on every page. Chosen to stay apart for every kind of
 * colour vision (the test simulates three) and to keep 3:1 against the page in light and in dark.
 */
export type Meaning =
  | 'shared'
  | 'new'
  | 'forgotten'
  | 'and'
  | 'or'
  | 'positive'
  | 'negative'
  | 'chance'
  | 'ink';

export const palette: Record<'light' | 'dark', Record<Meaning, string>> = {
  light: {
    shared: '#1f6fb5',
    new: '#c77700',
    forgotten: '#8b909b',
    and: '#7a3db8',
    or: '#0b8266',
    positive: '#b3365b',
    negative: '#46629e',
    chance: '#b34719',
    ink: '#23272e',
  },
  dark: {
    shared: '#58a6e8',
    new: '#f0a63a',
    forgotten: '#747b87',
    and: '#b68aec',
    or: '#3fc79d',
    positive: '#f0829f',
    negative: '#7d96d6',
    chance: '#c9603a',
    ink: '#d9dde3',
  },
};

/** The CSS colour of a meaning; it follows the colour scheme. */
export function colourOf(meaning: Meaning): string {
  return `var(--strata-${meaning})`;
}
