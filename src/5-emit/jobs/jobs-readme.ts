import type { Config } from '../../config.ts';
import type { JobsFile, JobsPlan } from '../../ir.ts';
import { fateTable, firstLine } from '../docs/fates.ts';
import { codeSpan, escapeMarkdown, markdownTable } from '../docs/markdown.ts';
import { hasEntities } from './apply-script.ts';

/** README.md of a repository from a notebook's own SDK calls. */
export function jobsReadme(plan: JobsPlan, config: Config): string {
  const sections = [
    `# ${escapeMarkdown(plan.displayName) || plan.name}`,
    ...(plan.description === '' ? [] : [escapeMarkdown(plan.description)]),
    `This repository is the production form of ${plan.notebooks.map(codeSpan).join(', ')}, compiled by cellwright: the scripts that the notebook writes, byte for byte, and the components, environments and jobs that it builds with the Azure ML SDK, as YAML. Change the notebook and run \`cellwright build\` again; your edits here are kept.`,
    ...(plan.pipeline === null ? withoutPipeline(plan) : runSection(plan.pipeline)),
    ...applySection(plan),
    ...filesSection(plan),
    ...(plan.pipeline === null ? [] : workflowSection(plan, config)),
    "## Where the notebook's cells went",
    fateTable(plan),
    ...droppedSection(plan),
  ];
  return `${sections.join('\n\n')}\n`;
}

function runSection(pipeline: string): readonly string[] {
  return [
    '## Start here',
    `Run the pipeline on this machine, without Azure; \`--data NAME=PATH\` names data that is elsewhere.`,
    ['```bash', `cellwright run ${pipeline}`, '```'].join('\n'),
    'Run it on Azure ML, once logged in with `az login`.',
    [
      '```bash',
      'az extension add --name ml --yes',
      'az configure --defaults group=RESOURCE_GROUP workspace=WORKSPACE',
      'scripts/run_pipeline.sh',
      '```',
    ].join('\n'),
  ];
}

function withoutPipeline(plan: JobsPlan): readonly string[] {
  if (hasEntities(plan)) return [];
  return [
    'No job of the notebook could be translated, so there is no `pipeline-job.yml`; the messages of `cellwright build` say why.',
  ];
}

function applySection(plan: JobsPlan): readonly string[] {
  if (!hasEntities(plan)) return [];
  return [
    '## Other resources of the workspace',
    'Endpoints, deployments, models, clusters and schedules of the notebook are files too. This creates or updates them in the workspace.',
    ['```bash', 'scripts/apply.sh', '```'].join('\n'),
  ];
}

const kinds: Readonly<Record<JobsFile['kind'], string>> = {
  component: 'a component',
  'spark-component': 'a component',
  'parallel-component': 'a component',
  environment: 'an environment',
  conda: 'packages of an environment',
  pipeline: 'a job',
  data: 'a data asset',
  model: 'a model',
  datastore: 'a datastore, without its credentials',
  cluster: 'a compute',
  'compute-instance': 'a compute',
  'online-endpoint': 'an online endpoint',
  'online-deployment': 'a deployment of an online endpoint',
  'batch-endpoint': 'a batch endpoint',
  'batch-deployment': 'a deployment of a batch endpoint',
  'pipeline-deployment': 'a deployment of a batch endpoint',
  schedule: 'a schedule',
  monitor: 'a schedule',
};

function filesSection(plan: JobsPlan): readonly string[] {
  const rows = [
    ...plan.files.map((made) => [codeSpan(made.path), kinds[made.kind]]),
    ...plan.copiedFiles.map((copy) => [codeSpan(copy.path), 'a file of the notebook']),
  ].sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  return ['## Layout', markdownTable(['path', 'what'], rows)];
}

function workflowSection(plan: JobsPlan, config: Config): readonly string[] {
  const github = plan.ci.includes('github')
    ? [
        '## GitHub Actions',
        '`.github/workflows/ci.yml` checks every pull request; `train.yml` runs the pipeline in dev when `main` changes, then in prod, when a reviewer approves. Make the environments `dev` and `prod`, an Azure identity with a federated credential for each, and give each the variables `AZURE_CLIENT_ID`, `AZURE_TENANT_ID`, `AZURE_SUBSCRIPTION_ID`, `AZURE_RESOURCE_GROUP` and `AZURE_ML_WORKSPACE`: they replace the arguments that the notebook gives `MLClient`.',
      ]
    : [];
  const devops = config.ci.includes('azure-devops')
    ? [
        '## Azure DevOps',
        `Make the service connections \`azure-ml-dev\` and \`azure-ml-prod\`, the variable groups \`${plan.name.replaceAll('_', '-')}-dev\` and \`${plan.name.replaceAll('_', '-')}-prod\` with \`RESOURCE_GROUP\` and \`WORKSPACE\`, and an environment with an approval.`,
      ]
    : [];
  return [...github, ...devops];
}

function droppedSection(plan: JobsPlan): readonly string[] {
  const rows = plan.fates.flatMap(({ cell, text, fate }) =>
    fate.kind === 'dropped' ? [[String(cell + 1), codeSpan(firstLine(text)), escapeMarkdown(fate.reason)]] : [],
  );
  return rows.length === 0 ? [] : ['### Not compiled', markdownTable(['cell', 'code', 'why'], rows)];
}
