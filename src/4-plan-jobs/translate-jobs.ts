/** The notebook's jobs become pipeline files; those that cannot are left out, and named. */
import { readShape } from '../azureml/component-shape.ts';
import { createRepository, type Repository } from '../azureml/repository.ts';
import { validateComponent } from '../azureml/validate-component.ts';
import { validatePipeline } from '../azureml/validate-pipeline.ts';
import { readYamlFile } from '../azureml/yaml-file.ts';
import type { RunNotebook } from '../evaluator/run-notebook.ts';
import type { SdkObject, Value } from '../evaluator/values.ts';
import type { SdkFile, Span } from '../ir.ts';
import { toIdentifier, uniqueName } from '../python/names.ts';
import { correctYaml } from './correct-yaml.ts';
import { type TranslatedJob, translateJob } from './jobs.ts';
import { plainYaml, valueFile } from './plain-yaml.ts';
import type { ComponentUse, Problem, Translation } from './translation.ts';

interface Job {
  readonly job: SdkObject;
  readonly experiment: Value | null;
  readonly span: Span;
}

/** Translates the jobs; gives the path of the pipeline that workflows run: that of the job that is submitted last. */
export function translateJobs(t: Translation, run: RunNotebook): string | null {
  const translated: (Job & { readonly made: TranslatedJob })[] = [];
  for (const job of jobsOf(run)) {
    const refusals = run.findings.refusals.filter(({ job: name }) => name === job.job.made);
    const made = attempt(t, job, refusals);
    if (made !== null) translated.push({ ...job, made });
  }
  for (const refusal of run.findings.refusals)
    t.report.add('sdk-job-left-out', refusal.span, {
      job: refusal.job,
      reason: refusal.reason,
      advice: refusal.advice,
    });
  for (const { object, field, reason, span } of run.findings.lost)
    t.report.add('sdk-value-left-out', span, { object, field, reason });
  if (translated.length > 1)
    t.report.add('sdk-several-jobs', translated.at(-1)?.span ?? null, { number: translated.length });
  const taken = new Set<string>();
  for (const [index, { job, made, span }] of translated.entries()) {
    const isLast = index === translated.length - 1;
    const name = uniqueName(toIdentifier(job.variable ?? job.made), taken);
    taken.add(name);
    const path = isLast ? 'pipeline-job.yml' : `jobs/${name}.yml`;
    const value = isLast ? made.value : translateJob(t, job, path, translated[index]?.experiment ?? null).value;
    t.made.set(path, { path, kind: 'pipeline', value, span });
  }
  leaveOutComponents(t);
  return translated.length === 0 ? null : 'pipeline-job.yml';
}

/** Components that no job can use are not written; those that no job uses are told of here. */
function leaveOutComponents(t: Translation): void {
  const repository = repositoryOf(t);
  for (const component of t.components.values()) {
    const { path, name, span } = component;
    if (path === null) continue;
    const wrong = componentFindings(t, component, repository).filter(({ finding }) => finding.severity === 'error');
    const reasons = [
      ...component.problems,
      ...wrong.map(({ finding }) => ({ reason: finding.message, advice: 'Correct it', span })),
    ];
    const first = reasons[0];
    if (first === undefined) continue;
    t.made.delete(path);
    if (!t.report.diagnostics.some((one) => one.id === 'sdk-job-left-out'))
      t.report.add('sdk-job-left-out', first.span, { job: name, reason: first.reason, advice: first.advice });
  }
}

function repositoryOf(t: Translation): Repository {
  const copied = [...t.files.copied].map(([path, text]) => ({
    path,
    text: correctYaml(
      text,
      t.corrections.filter((correction) => correction.path === path),
    ),
  }));
  return createRepository([
    ...copied,
    ...[...t.made.values()].map(({ path, value }) => ({ path, text: JSON.stringify(plainYaml(value)) })),
  ]);
}

/** What is submitted, each job once; where nothing is, the pipelines that are built. */
function jobsOf({ findings }: RunNotebook): readonly Job[] {
  const seen = new Set<SdkObject>();
  const submitted = findings.submissions.filter(({ job }) => !seen.has(job) && seen.add(job));
  if (submitted.length > 0) return submitted;
  return findings.objects
    .filter(({ type }) => type === 'pipeline')
    .map((job) => ({ job, experiment: null, span: job.span }));
}

function attempt(t: Translation, { job, experiment, span }: Job, refusals: readonly Problem[]): TranslatedJob | null {
  if (job.type === 'other') {
    const kind = job.made.split('.').at(0) ?? job.made;
    leaveOut(t, job, [
      {
        reason: `jobs of the kind \`${kind}\` are not translated`,
        advice: 'Write the job as YAML and load it with `load_component`, or train in a `command(…)`',
        span,
      },
    ]);
    return null;
  }
  const made = translateJob(t, job, 'pipeline-job.yml', experiment);
  const isEmptied = refusals.length > 0 && job.nodes.length === 0;
  const found = isEmptied ? [] : made.problems;
  const problems = [...found, ...(made.problems.length === 0 ? findFaults(t, made) : [])];
  if (problems.length > 0) leaveOut(t, job, problems);
  return problems.length === 0 && refusals.length === 0 ? made : null;
}

function leaveOut(t: Translation, job: SdkObject, problems: readonly Problem[]): void {
  for (const { reason, advice, span } of problems)
    t.report.add('sdk-job-left-out', span, {
      job: job.type === 'pipeline' ? job.made : (job.variable ?? job.made),
      reason,
      advice,
    });
}

/** What offline validation finds in the pipeline and its components. */
function findFaults(t: Translation, made: TranslatedJob): readonly Problem[] {
  const repository = repositoryOf(t);
  const job = valueFile('pipeline-job.yml', made.value);
  validatePipeline(job, repository, (path) => {
    const own = t.made.get(path);
    return readShape(
      own === undefined ? readYamlFile(path, repository.find(path)?.text ?? '').value : plainYaml(own.value),
    );
  });
  const findings = [
    ...job.findings.map((finding) => ({ finding, span: null })),
    ...[...new Set(made.components)].flatMap((component) => componentFindings(t, component, repository)),
  ];
  return findings.flatMap(({ finding, span }) =>
    finding.severity === 'error'
      ? [
          {
            reason: `Azure ML would refuse \`${finding.file}\`: ${finding.message}`,
            advice: 'Correct what it is made from',
            span: span ?? made.span,
          },
        ]
      : [],
  );
}

function componentFindings(t: Translation, component: ComponentUse, repository: Repository) {
  const { path, type, span } = component;
  if (path === null || type !== 'command') return [];
  const own: SdkFile | undefined = t.made.get(path);
  const file = own === undefined ? readYamlFile(path, repository.find(path)?.text ?? '') : valueFile(path, own.value);
  validateComponent(file, repository);
  return file.findings.map((finding) => ({ finding, span }));
}
