import { type Config, defaultConfig } from '../../src/config.ts';

/** The settings that cut a notebook as `--cut` says: `tags`, `headings`, `single`, or a number of cells. */
export function configOf(cut: string): Config {
  const cells = Number(cut);
  if (cells > 0) return { ...defaultConfig, ci: [], steps: { from: 'cells', cells } };
  return { ...defaultConfig, ci: [], steps: { from: cut as Config['steps']['from'], cells: 5 } };
}
