/** Files that are described by their shapes as texts: endpoints, deployments, clusters, schedules and monitors. */
import { printYaml, type YamlLayout } from '../../yaml/print.ts';
import type { ShapedFiles } from '../files.ts';
import { schemaOf } from '../schemas.ts';

/** The text of a file of one of these kinds. */
export function printProduction<Kind extends keyof ShapedFiles>(
  kind: Kind,
  value: ShapedFiles[Kind],
  layout: YamlLayout = {},
): string {
  return printYaml(kind === 'conda' ? value : { $schema: schemaOf(kind), ...value }, layout);
}
