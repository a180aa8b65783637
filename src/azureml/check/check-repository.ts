/** Offline checks of a repository's Azure ML files: what Azure ML's own client checks, and what it does not. */
import { createTrialReport } from '../../diagnostics/trial-report.ts';
import type { Report } from '../../diagnostics.ts';
import { checkComponentFile, readPorts } from '../component.ts';
import { checkDataAsset } from '../data.ts';
import { checkEnvironmentFile } from '../environment.ts';
import { findFileKind } from '../file-kind.ts';
import { checkPipelineFile } from './check-pipeline.ts';
import { checkSizes } from './check-sizes.ts';
import { type CheckedFile, openFile } from './checked-file.ts';
import {
  checkBatchEndpointFile,
  checkClusterFile,
  checkDeploymentFile,
  checkOnlineEndpointFile,
  checkPipelineDeploymentFile,
} from './deployment.ts';
import { createRepository, type Repository, type TextFile } from './repository-files.ts';
import { checkMonitorFile, checkScheduleFile } from './schedule.ts';

/** What of a repository on the disk is checked. */
export interface CheckScope {
  /** Folders, also those that no file is in. */
  readonly folders: ReadonlySet<string>;
  isChecked(file: TextFile): boolean;
}

const everything: CheckScope = { folders: new Set(), isChecked: () => true };

/** Checks every Azure ML file among the files and reports what is wrong, by file and line. */
export function checkRepository(files: readonly TextFile[], report: Report, scope: CheckScope = everything): void {
  const repository = createRepository(files, scope.folders);
  const found = createTrialReport();
  const opened = new Map(
    files
      .filter((file) => isAzuremlPath(file.path) && scope.isChecked(file))
      .map(({ path, text }) => [path, openFile(path, text, found)]),
  );
  for (const file of opened.values()) {
    if (!file.isReadable) continue;
    checkFile(file, repository, opened);
    if (findFileKind(file.path, file.value) !== null) checkSizes(file);
  }
  found.tellInOrder(report);
}

function checkFile(file: CheckedFile, repository: Repository, opened: ReadonlyMap<string, CheckedFile>): void {
  switch (findFileKind(file.path, file.value)) {
    case 'component':
      checkComponentFile(file, repository);
      return;
    case 'pipeline':
      checkPipelineFile(file, repository, (path) => portsOf(opened.get(path)));
      return;
    case 'environment':
      checkEnvironmentFile(file, repository);
      return;
    case 'data':
      checkDataAsset(file);
      return;
    case 'online-endpoint':
      checkOnlineEndpointFile(file);
      return;
    case 'batch-endpoint':
      checkBatchEndpointFile(file);
      return;
    case 'online-deployment':
      checkDeploymentFile(file, 'online', repository, opened);
      return;
    case 'batch-deployment':
      checkDeploymentFile(file, 'batch', repository, opened);
      return;
    case 'pipeline-deployment':
      checkPipelineDeploymentFile(file, opened);
      return;
    case 'cluster':
      checkClusterFile(file);
      return;
    case 'schedule':
      checkScheduleFile(file, repository);
      return;
    case 'monitor':
      checkMonitorFile(file, opened);
      return;
    case null:
      return;
  }
}

function portsOf(file: CheckedFile | undefined) {
  return file?.isReadable ? readPorts(file.value) : null;
}

/** Workflows and other tools' files are theirs to judge. */
function isAzuremlPath(path: string): boolean {
  return (
    /\.ya?ml$/.test(path) && !/^(\.|azure-pipelines\/|node_modules\/)/.test(path) && !/(^|\/)conda\.ya?ml$/.test(path)
  );
}
