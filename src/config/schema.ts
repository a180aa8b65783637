/**
 * The settings of `cellwright.yml` as a zod schema. Development only: `npm run generate` makes the JSON Schema and
 * the validator from it, and nothing that is shipped imports it.
 */
import { z } from 'zod';
import { defaultConfig } from '../config.ts';
import { diagnostics } from '../diagnostics.ts';
import { components, dataSetting, deploy, monitoring, schedule, sweep } from './production-schema.ts';

const text = z.string().regex(/\S/);
const integer = z.number().int();

const steps = z
  .strictObject({
    from: z
      .enum(['roles', 'headings', 'single', 'cells'])
      .default(defaultConfig.steps.from)
      .describe(
        'How a notebook without `step:` tags is cut: by what statements are for (prepare, train, evaluate, predict), at headings, not at all, or every n cells.',
      ),
    cells: integer
      .min(1)
      .default(defaultConfig.steps.cells)
      .describe('Number of code cells in a step, where `from` is `cells`.'),
  })
  .describe('How the notebook is cut into steps.');

const model = z
  .strictObject({
    name: text.nullable().default(defaultConfig.model.name).describe('Name under which the model is registered.'),
    variable: text
      .nullable()
      .default(defaultConfig.model.variable)
      .describe('The variable that holds the model; without it, the estimator that is fitted last.'),
  })
  .describe('The model that the pipeline makes.');

const environment = z
  .strictObject({
    name: text.nullable().default(defaultConfig.environment.name).describe('Name of the Azure ML environment.'),
    image: text.default(defaultConfig.environment.image).describe('Docker image that the environment is built on.'),
    python: z
      .string()
      .regex(/^3\.\d+$/)
      .nullable()
      .default(defaultConfig.environment.python)
      .describe('Python version, quoted ("3.10"); without it, the one that the notebook was saved with.'),
    dependencies: z
      .array(text)
      .default([...defaultConfig.environment.dependencies])
      .describe('Pip requirements that are added to those of the notebook, or replace their versions.'),
    versions: z
      .record(z.string(), z.string().regex(/^[\w.!+*-]+$/))
      .default({ ...defaultConfig.environment.versions })
      .describe('Versions of packages, by their names, where they are used; `build --freeze` fills it in.'),
    use: text
      .nullable()
      .default(defaultConfig.environment.use)
      .describe(
        'An environment that exists already (`azureml:name@latest`, `azureml://registries/...`), in place of one of our own.',
      ),
    steps: z
      .record(z.string(), text)
      .default({ ...defaultConfig.environment.steps })
      .describe('Environments that exist already, for single steps, by their names.'),
    per_step: z
      .boolean()
      .default(defaultConfig.environment.per_step)
      .describe('Whether steps that need different packages get environments of their own, in place of one for all.'),
    dockerfile: z
      .boolean()
      .default(defaultConfig.environment.dockerfile)
      .describe('Whether the environment is built from a Dockerfile of the repository.'),
  })
  .describe('What the steps run in.');

const cluster = z
  .strictObject({
    size: text
      .nullable()
      .default(defaultConfig.compute.cluster.size)
      .describe(
        'Size of its machines (`Standard_DS3_v2`; `Standard_NC4as_T4_v3` has a GPU); without it, no cluster is written.',
      ),
    min: integer.min(0).default(defaultConfig.compute.cluster.min).describe('Machines that always run.'),
    max: integer.min(1).default(defaultConfig.compute.cluster.max).describe('Machines that run at most.'),
    idle: integer
      .min(60)
      .default(defaultConfig.compute.cluster.idle)
      .describe('Seconds after which an idle machine is let go.'),
    tier: z
      .enum(['dedicated', 'low_priority'])
      .default(defaultConfig.compute.cluster.tier)
      .describe('Whether machines are kept for us, or may be taken away.'),
  })
  .describe('A cluster of the name in `default`, as `compute/<name>.yml`.');

const stepResources = z.strictObject({
  instance_type: text.optional(),
  instance_count: integer.min(1).optional(),
  shm_size: text.optional(),
  timeout: integer.min(1).optional(),
  distribution: z.enum(['pytorch', 'mpi', 'tensorflow']).optional(),
  processes: integer.min(1).optional(),
});

const ofRole = (role: 'prepare' | 'train' | 'evaluate' | 'predict', what: string) =>
  text
    .nullable()
    .default(defaultConfig.compute[role])
    .describe(`Compute of the steps that ${what}, whatever they are called.`);

const compute = z
  .strictObject({
    default: text
      .default(defaultConfig.compute.default)
      .describe("Compute of all steps: a cluster's name, or `serverless`."),
    steps: z
      .record(z.string(), text)
      .default({ ...defaultConfig.compute.steps })
      .describe('Compute of single steps, by their names.'),
    prepare: ofRole('prepare', 'prepare the data'),
    train: ofRole('train', 'fit models'),
    evaluate: ofRole('evaluate', 'measure them'),
    predict: ofRole('predict', 'write predictions'),
    identity: z
      .enum(['none', 'managed', 'user'])
      .default(defaultConfig.compute.identity)
      .describe(
        'Who jobs are when they pull images and read data: `managed` is an identity of the workspace and its clusters (with `infra`, without keys of storage and registry), `user` whoever submits, `none` leaves it to keys.',
      ),
    cluster: cluster.prefault({}),
    jobs: z
      .record(z.string(), stepResources)
      .default({ ...defaultConfig.compute.jobs })
      .describe('Machines, time limits and distribution of single steps, by their names.'),
  })
  .describe('Where the steps run.');

const gate = z
  .strictObject({
    metric: text
      .nullable()
      .default(defaultConfig.gate.metric)
      .describe('Name of a logged metric that decides whether a model goes to production.'),
    goal: z
      .enum(['maximize', 'minimize'])
      .default(defaultConfig.gate.goal)
      .describe('Whether more or less of the metric is better.'),
    threshold: z
      .number()
      .nullable()
      .default(defaultConfig.gate.threshold)
      .describe('The value that the metric must reach.'),
  })
  .describe('The check that a trained model must pass before production.');

const warningIds = Object.entries(diagnostics).flatMap(([id, { severity }]) => (severity === 'warning' ? [id] : []));

/** The settings; every one has a default and a description. */
export const configSchema = z
  .strictObject({
    version: text
      .nullable()
      .default(defaultConfig.version)
      .describe(
        'The version of cellwright that this repository is built with; with it, CI compares the notebook with what was compiled, where the variable `CELLWRIGHT_PACKAGE` says where cellwright is.',
      ),
    name: text.nullable().default(defaultConfig.name).describe("Name of the pipeline; without it, the notebook's."),
    description: z
      .string()
      .nullable()
      .default(defaultConfig.description)
      .describe("One sentence about the pipeline; without it, the notebook's first paragraph."),
    notebooks: z
      .array(text)
      .default([...defaultConfig.notebooks])
      .describe('The notebooks, in order, relative to this file.'),
    package: z
      .string()
      .regex(/^[a-z_][a-z0-9_]*$/)
      .nullable()
      .default(defaultConfig.package)
      .describe("Name of the Python package that the steps share; without it, the pipeline's name."),
    steps: steps.prefault({}),
    parameters: z
      .union([z.templateLiteral([z.enum(['found', 'none'])]), z.array(z.string().regex(/^[A-Za-z_]\w*$/))])
      .default(defaultConfig.parameters === 'none' ? 'none' : 'found')
      .describe(
        'What are parameters besides those of cells tagged `parameters`: what is found (numbers of the model, the split, the search, constants that act as knobs), `none`, or variables by their names.',
      ),
    exploration: z
      .enum(['omit', 'keep'])
      .default(defaultConfig.exploration)
      .describe('What becomes of statements that only show data to the reader of the notebook: left out, or kept.'),
    prints: z
      .enum(['results', 'keep', 'scalars', 'drop'])
      .default(defaultConfig.prints)
      .describe(
        'What becomes of `print`: kept where results are printed, kept, kept where single values are printed, or dropped.',
      ),
    figures: z
      .enum(['log', 'drop'])
      .default(defaultConfig.figures)
      .describe('What becomes of plots: logged to MLflow, or dropped.'),
    random: z
      .enum(['carry', 'reseed'])
      .default(defaultConfig.random)
      .describe('Random generators: their exact state is carried from step to step, or each step is seeded anew.'),
    model: model.prefault({}),
    environment: environment.prefault({}),
    compute: compute.prefault({}),
    experiment: text
      .nullable()
      .default(defaultConfig.experiment)
      .describe("Name of the experiment that runs are grouped under; without it, the pipeline's name."),
    ci: z
      .array(z.enum(['github', 'azure-devops']))
      .default([...defaultConfig.ci])
      .describe('Where CI and training workflows are written for.'),
    gate: gate.prefault({}),
    deploy: deploy.prefault({}),
    schedule: schedule.prefault({}),
    monitoring: monitoring.prefault({}),
    sweep: sweep.prefault({}),
    data: z
      .record(z.string(), dataSetting)
      .default({ ...defaultConfig.data })
      .describe('Data inputs of the pipeline, by name, where they differ: `type`, `path`, `asset`, `version`.'),
    components: components.prefault({}),
    infra: z
      .boolean()
      .default(defaultConfig.infra)
      .describe('Whether a script and an ARM template are written that create what the repository needs in Azure.'),
    sdk: z
      .boolean()
      .default(defaultConfig.sdk)
      .describe('Whether the pipeline is also written by the Python SDK, as `pipeline-job.py`.'),
    tests: z.boolean().default(defaultConfig.tests).describe('Whether tests are written.'),
    agents: z
      .boolean()
      .default(defaultConfig.agents)
      .describe('Whether AGENTS.md is written, which tells people and agents what to run and where to change what.'),
    ignore: z
      .array(z.enum(warningIds))
      .default([])
      .describe(
        'Ids of warnings that are not reported; in a cell, the comment `# cellwright: ignore[id]` does it for the cell. Errors cannot be ignored.',
      ),
    templates: text
      .nullable()
      .default(defaultConfig.templates)
      .describe(
        'Folder of templates of your own, relative to this file; one at the same path takes the place of ours.',
      ),
  })
  .describe('Settings of cellwright, the notebook compiler.');
