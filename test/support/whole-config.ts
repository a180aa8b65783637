import { type Config, defaultConfig } from '../../src/config.ts';

/** Settings that keep all that a notebook shows and cut it at headings, for tests of what every cut and every print must keep. */
export const wholeConfig: Config = {
  ...defaultConfig,
  steps: { from: 'headings', cells: 5 },
  exploration: 'keep',
  prints: 'keep',
};
