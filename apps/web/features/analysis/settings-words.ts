import type { Baseline, PlayerScheme, SettingsFragment } from '@strata/graphql/operations';
import { counted } from '../number/format';

export const schemeWords: Record<PlayerScheme, { name: string; says: string }> = {
  GRID: { name: 'Grid', says: 'Rectangles of a regular grid; every pixel belongs to one.' },
  VARIANCE: {
    name: 'Most variance',
    says: 'The patches in which the data set varies most; the rest is background and never masked.',
  },
  FOREGROUND: {
    name: 'Foreground',
    says: 'The patches that hold most of each image’s own foreground: they differ from sample to sample.',
  },
  ATTRIBUTES: { name: 'Attributes', says: 'The attributes of the table.' },
};

export const baselineWords: Record<Baseline, { name: string; says: string }> = {
  MEAN: { name: 'Mean', says: 'A masked player becomes the mean of the training part.' },
  ZERO: { name: 'Zero', says: 'A masked player becomes 0.' },
};

/** The settings in one line. */
export function digestOf(settings: SettingsFragment): string {
  const scheme = schemeWords[settings.playerScheme].name.toLowerCase();
  return [
    `${counted(settings.playerCount, 'player')} (${scheme})`,
    `baseline ${baselineWords[settings.baseline].name.toLowerCase()}`,
    `κ ${settings.kappaFraction}`,
    `τ ${settings.salienceFraction}`,
  ].join(' · ');
}
