import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, virtualColor } from '@mantine/core';
import { palette } from './palette';

const ink: MantineColorsTuple = [
  '#f4f4f3',
  '#e6e7e8',
  '#cbced2',
  '#a9aeb5',
  '#838a94',
  '#656c77',
  '#4c535d',
  '#373d46',
  '#262b32',
  '#181b20',
];

const dark: MantineColorsTuple = [
  '#dfe3e8',
  '#b8bec7',
  '#8d94a0',
  '#6b727d',
  '#3b4149',
  '#30353c',
  '#1d2025',
  '#131518',
  '#0f1113',
  '#0b0c0e',
];

export const theme = createTheme({
  primaryColor: 'graphite',
  primaryShade: { light: 8, dark: 1 },
  // Virtual, so that what stands on it is dark in the dark scheme and light in the light one.
  colors: { ink, dark, graphite: virtualColor({ name: 'graphite', light: 'ink', dark: 'ink' }) },
  autoContrast: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  // Nearly every field is required; the few that are not say so.
  components: {
    // Mantine takes these for white, which a white radio button does not show in the dark scheme.
    Radio: { defaultProps: { iconColor: 'var(--mantine-primary-color-contrast)' } },
    Button: { styles: { label: { fontWeight: 500 } } },
    Table: { styles: { th: { fontWeight: 500, fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)' } } },
    InputWrapper: { defaultProps: { withAsterisk: false } },
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Show what is typed' } } },
  },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
});

/** The page's own colours beside Mantine's; both schemes are in the style sheet, so neither ever flashes. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...meanings('light'),
    '--mantine-color-body': '#fcfcfb',
    '--mantine-color-text': '#1b1f24',
    '--mantine-color-dimmed': '#5c626c',
    '--mantine-color-anchor': '#1b1f24',
    '--mantine-color-default-border': '#d9dad6',
    '--strata-panel': '#ffffff',
    '--strata-sunken': '#f3f3f0',
    '--strata-line': '#e5e5e0',
    '--strata-focus': '#1f6fb5',
  },
  dark: {
    ...meanings('dark'),
    '--mantine-color-body': '#131518',
    '--mantine-color-graphite-contrast': '#131518',
    '--mantine-primary-color-contrast': '#131518',
    '--mantine-color-text': '#e3e6ea',
    '--mantine-color-dimmed': '#9ba2ac',
    '--mantine-color-anchor': '#e3e6ea',
    '--mantine-color-default': '#1c1f24',
    '--mantine-color-default-hover': '#24282e',
    '--mantine-color-default-border': '#383d45',
    '--strata-panel': '#191c20',
    '--strata-sunken': '#1f2328',
    '--strata-line': '#2b3036',
    '--strata-focus': '#58a6e8',
  },
});

function meanings(scheme: 'light' | 'dark'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palette[scheme]).map(([name, colour]) => [`--strata-${name}`, colour]),
  );
}
