/** The text of any of Azure ML's files. */
import type { AzuremlFile } from '../files.ts';
import { printComponent } from './print-component.ts';
import { printDataAsset, printEnvironment } from './print-environment.ts';
import { printPipeline } from './print-pipeline.ts';
import { printProduction } from './print-production.ts';

/** The text of a file of any kind. */
export function printFile(file: AzuremlFile): string {
  switch (file.kind) {
    case 'component':
      return printComponent(file.value);
    case 'pipeline':
      return printPipeline(file.value);
    case 'environment':
      return printEnvironment(file.value);
    case 'data':
      return printDataAsset(file.value);
    case 'spark-component':
    case 'parallel-component':
      return printProduction(file.kind, file.value, { spaced: ['inputs', 'outputs', 'code', 'environment'] });
    default:
      return printProduction(file.kind, file.value);
  }
}
