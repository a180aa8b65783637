import { printFile } from '../../azureml/print/print-file.ts';
import type { Config } from '../../config.ts';
import type { JobsPlan, OutputFile } from '../../ir.ts';
import { emitAzureDevops } from '../azure-devops/emit-azure-devops.ts';
import { emitClusters } from '../azureml/cluster.ts';
import { emitInfra } from '../azureml/infra/emit-infra.ts';
import { emitSchedules } from '../azureml/schedules/emit-schedules.ts';
import { emitScripts } from '../azureml/scripts.ts';
import { configFile, pyprojectView, requirementsView } from '../docs/project-files.ts';
import { emitGithub } from '../github/emit-github.ts';
import type { Render } from '../render.ts';
import { applyScript } from './apply-script.ts';
import { jobsReadme } from './jobs-readme.ts';
import { pipelineTest } from './pipeline-test.ts';

/** The key of a copy: that of a file which lies beside the notebook says where. */
function copyKey({ writtenPaths }: JobsPlan, path: string): string {
  return writtenPaths.includes(path) ? `copy:written:${path}` : `copy:${path}`;
}

/** The repository of a notebook that builds its jobs with Azure ML's SDK: its own files, and the YAML of its objects. */
export function emitJobs(plan: JobsPlan, config: Config, render: Render): readonly OutputFile[] {
  const own = [
    ...plan.copiedFiles.map(({ path, text }) => file(path, text, copyKey(plan, path))),
    ...plan.files.map((made) => file(made.path, printFile(made), `sdk:${made.path}`)),
    file('README.md', jobsReadme(plan, config)),
    file('.gitignore', render('.gitignore', {}), undefined, 'once'),
    file('pyproject.toml', render('pyproject.toml', pyprojectView(plan))),
    file('requirements-dev.txt', render('requirements-dev.txt', requirementsView(plan, config))),
    file('cellwright.yml', configFile(plan, config), undefined, 'once'),
    ...applyScript(plan, render),
    ...emitInfra(plan, config, render),
    ...emitClusters(plan, config).filter(({ path }) => !plan.files.some((made) => made.path === path)),
    ...(plan.tests ? [file('tests/test_pipeline.py', pipelineTest(plan))] : []),
  ];
  const written = new Set(plan.copiedFiles.map(({ path }) => path));
  const workflows =
    plan.pipeline === null
      ? []
      : [
          ...emitScripts(plan, config, render),
          ...emitSchedules(plan, config),
          ...emitGithub(plan, config, render),
          ...emitAzureDevops(plan, config, render),
        ];
  return [...own, ...workflows].filter((one, index) => index < plan.copiedFiles.length || !written.has(one.path));
}

function file(path: string, text: string, key = path, ownership: OutputFile['ownership'] = 'generated'): OutputFile {
  return { path, text, ownership, executable: false, key, origin: [] };
}
