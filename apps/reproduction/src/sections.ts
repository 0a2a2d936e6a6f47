import { dynamics } from './dynamics/section.ts';
import { generalisation } from './generalisation/section.ts';
import { layers } from './layers/section.ts';
import { primitives } from './primitives/section.ts';
import type { Section } from './section.ts';
import { stability } from './stability/section.ts';

/** Every part of the report, in its order. */
export const sections: readonly Section[] = [layers, generalisation, stability, dynamics, primitives];
