/** Offline validation of a repository's Azure ML files: what Azure ML's own client checks, and what it does not. */
import { type ComponentShape, readShape } from './component-shape.ts';
import { findFileKind } from './file-kind.ts';
import type { Finding } from './finding.ts';
import { createRepository, type Repository, type TextFile } from './repository.ts';
import { validateComponent } from './validate-component.ts';
import { validateData } from './validate-data.ts';
import {
  validateBatchEndpoint,
  validateCluster,
  validateDeployment,
  validateOnlineEndpoint,
  validatePipelineDeployment,
} from './validate-deployment.ts';
import { validateEnvironment } from './validate-environment.ts';
import { validatePipeline } from './validate-pipeline.ts';
import { validateMonitor, validateSchedule } from './validate-schedule.ts';
import { isMapping, readYamlFile, type YamlFile } from './yaml-file.ts';

/** Validates every Azure ML file among the files; sorted by file and place. */
export function validateRepository(files: readonly TextFile[]): readonly Finding[] {
  const repository = createRepository(files);
  const yamlFiles = new Map(
    files.filter(({ path }) => isAzuremlPath(path)).map(({ path, text }) => [path, readYamlFile(path, text)]),
  );
  for (const file of yamlFiles.values()) validateFile(file, repository, yamlFiles);
  return [...yamlFiles.values()].flatMap((file) => file.findings).sort(inOrder);
}

function validateFile(file: YamlFile, repository: Repository, yamlFiles: ReadonlyMap<string, YamlFile>): void {
  switch (findFileKind(file.path, file.value)) {
    case 'component':
      validateComponent(file, repository);
      return;
    case 'pipeline':
      validatePipeline(file, repository, (path) => shapeOf(yamlFiles.get(path)));
      return;
    case 'environment':
      validateEnvironment(file, repository);
      return;
    case 'data':
      validateData(file);
      return;
    case 'online-endpoint':
      validateOnlineEndpoint(file);
      return;
    case 'batch-endpoint':
      validateBatchEndpoint(file);
      return;
    case 'online-deployment':
      validateDeployment(file, 'online', repository, yamlFiles);
      return;
    case 'batch-deployment':
      validateDeployment(file, 'batch', repository, yamlFiles);
      return;
    case 'pipeline-deployment':
      validatePipelineDeployment(file, yamlFiles);
      return;
    case 'cluster':
      validateCluster(file);
      return;
    case 'schedule':
      validateSchedule(file, repository);
      return;
    case 'monitor':
      validateMonitor(file, yamlFiles);
      return;
    case null:
      return;
  }
}

function shapeOf(file: YamlFile | undefined): ComponentShape | null {
  if (!file || !isMapping(file.value) || Object.keys(file.value).length === 0) return null;
  return readShape(file.value);
}

/** Workflows and other tools' files are theirs to judge. */
function isAzuremlPath(path: string): boolean {
  return (
    /\.ya?ml$/.test(path) && !/^(\.|azure-pipelines\/|node_modules\/)/.test(path) && !/(^|\/)conda\.ya?ml$/.test(path)
  );
}

function inOrder(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
