import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Returns the errors of a workflow's text. */
export type WorkflowErrors = (path: string, text: string) => readonly string[];

/** Loads GitHub's own parser of workflows, bundled: its JSON imports are for bundlers only. */
export async function loadWorkflowParser(): Promise<WorkflowErrors> {
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-parser-'));
  const contents = `
    import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
    export function workflowErrors(name, content) {
      return parseWorkflow({ name, content }, new NoOperationTraceWriter()).context.errors.getErrors().map(String);
    }`;
  try {
    const resolveDir = fileURLToPath(new URL('.', import.meta.url));
    const bundle = await build({
      stdin: { contents, resolveDir },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
    });
    const file = join(folder, 'parser.mjs');
    writeFileSync(file, bundle.outputFiles[0]?.contents ?? '');
    const { workflowErrors } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    return workflowErrors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
