/** Environments and data assets as YAML values and as the texts of their files. */
import { printYaml, type YamlValue } from '../../yaml/print.ts';
import type { DataAsset } from '../data.ts';
import type { Environment, EnvironmentUse } from '../environment.ts';
import { schemaOf } from '../schemas.ts';
import { rewritten, tagsValue, type WrittenMapping } from './print-ports.ts';

/** The text of an environment's file. */
export function printEnvironment(environment: Environment): string {
  return printYaml({ $schema: schemaOf('environment'), ...environmentValue(environment) });
}

/** The definition of an environment, in a file of its own or in place. */
export function environmentValue(environment: Environment): WrittenMapping {
  const { name, version, description, tags, image, build, dockerfile, conda } = environment;
  return {
    name: name ?? undefined,
    version: version ?? undefined,
    description: description ?? undefined,
    tags: tagsValue(tags),
    image: image ?? undefined,
    build: build === null ? undefined : { path: build, dockerfile_path: dockerfile ?? undefined },
    conda_file: conda === null ? undefined : rewritten(conda),
  };
}

/** What a component or a job says of its environment. */
export function environmentUseValue(use: EnvironmentUse): YamlValue {
  switch (use.kind) {
    case 'reference':
      return use.text;
    case 'file':
      return `file:${use.path}`;
    case 'inline':
      return environmentValue(use.environment);
  }
}

/** The text of a data asset's file. */
export function printDataAsset({ name, version, type, path, description, tags }: DataAsset): string {
  return printYaml({
    $schema: schemaOf('data'),
    name: name ?? undefined,
    version: version ?? undefined,
    type,
    path: path ?? undefined,
    description: description ?? undefined,
    tags: tagsValue(tags),
  });
}
