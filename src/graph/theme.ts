/** Colours of the graph and the page, in light and dark. A step has a number too: colour is never the only sign. */

/** How many steps have a colour of their own; further steps begin again. */
export const stepColors = 8;

/** The colour of a step by its position in the pipeline, from 1. */
export function colorOf(position: number): number {
  return (position % stepColors) + 1;
}

const light: Readonly<Record<string, string>> = {
  page: '#f6f7f9',
  card: '#ffffff',
  code: '#fbfbfc',
  line: '#d5d9e0',
  text: '#1b2330',
  muted: '#586174',
  faint: '#8a93a3',
  accent: '#1d5fd1',
  good: '#157347',
  warn: '#9a5b00',
  bad: '#b3261e',
  mark: '#fff3c4',
  s1: '#2563eb',
  s2: '#c2620a',
  s3: '#07835c',
  s4: '#8b2fd6',
  s5: '#cf2f2f',
  s6: '#08789a',
  s7: '#be185d',
  s8: '#557d0a',
};

const dark: Readonly<Record<string, string>> = {
  page: '#12151b',
  card: '#1b2029',
  code: '#161a22',
  line: '#353d4b',
  text: '#e6e9ef',
  muted: '#a3adbd',
  faint: '#7c8698',
  accent: '#7fb0ff',
  good: '#5fcf97',
  warn: '#f0b450',
  bad: '#ff8a80',
  mark: '#4a4014',
  s1: '#6ea8fe',
  s2: '#f5a454',
  s3: '#3fd29b',
  s4: '#c998fb',
  s5: '#ff8585',
  s6: '#4cc9e8',
  s7: '#f688bd',
  s8: '#a8d34a',
};

/** The variables of the theme for a selector: as the system says, unless `data-theme` says otherwise. */
export function themeCss(selector: string): string {
  return [
    `${selector}{color-scheme:light dark;${variables(light)}}`,
    `@media (prefers-color-scheme:dark){${selector}:not([data-theme=light]){${variables(dark)}}}`,
    `${selector}[data-theme=light]{color-scheme:light}`,
    `${selector}[data-theme=dark]{color-scheme:dark;${variables(dark)}}`,
    ...Array.from({ length: stepColors }, (_, index) => `.c${index + 1}{--step:var(--s${index + 1})}`),
  ].join('\n');
}

/** The variables of one of the two themes, where something else says which is shown. */
export function themeVariables(theme: 'light' | 'dark'): string {
  return variables(theme === 'light' ? light : dark);
}

function variables(colors: Readonly<Record<string, string>>): string {
  return Object.entries(colors)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}
