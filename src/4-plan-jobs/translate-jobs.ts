/** Translates the notebook's jobs to pipeline files; reports those that cannot be translated. */

import { checkPipelineFile } from '../azureml/check/check-pipeline.ts';
import { type CheckedFile, openFile } from '../azureml/check/checked-file.ts';
import { createRepository, type Repository } from '../azureml/check/repository-files.ts';
import { checkComponentFile, readPorts } from '../azureml/component.ts';
import { printFile } from '../azureml/print/print-file.ts';
import { createReport, type Diagnostic, type Report } from '../diagnostics.ts';
import type { SdkObject, Value } from '../evaluator/known-values.ts';
import type { RunNotebook } from '../evaluator/run-cells.ts';
import type { Span } from '../ir.ts';
import { toIdentifier, uniqueName } from '../python/names.ts';
import { isAutoml, translateAutoml } from './jobs/automl.ts';
import { type TranslatedJob, translateJob } from './jobs/jobs.ts';
import type { ComponentUse, Problem, Translation } from './translation.ts';
import { correctYaml } from './values/correct-yaml.ts';

interface Job {
  readonly job: SdkObject;
  readonly experiment: Value | null;
  readonly span: Span;
}

/** Translates the jobs; returns the path of the pipeline that workflows run: the job that is submitted last. */
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
    const value = isLast ? made.value : translateAny(t, job, path, translated[index]?.experiment ?? null).value;
    t.made.set(path, { path, kind: 'pipeline', value, span });
    t.jobPaths.set(job, path);
  }
  leaveOutComponents(t);
  return translated.length === 0 ? null : 'pipeline-job.yml';
}

/** Components that no job can use are not written; those that no job uses are reported here. */
function leaveOutComponents(t: Translation): void {
  const repository = repositoryOf(t);
  for (const component of t.components.values()) {
    const { path, name, span } = component;
    if (path === null) continue;
    const reasons = [
      ...component.problems,
      ...componentErrors(t, component, repository).map(({ message }) => ({
        reason: message,
        advice: 'Correct it',
        span,
      })),
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
    ...[...t.made.values()].map((file) => ({ path: file.path, text: printFile(file) })),
  ]);
}

/** The submitted jobs, each once; if none, the pipelines that are built. */
function jobsOf({ findings }: RunNotebook): readonly Job[] {
  const seen = new Set<SdkObject>();
  const submitted = findings.submissions.filter(({ job }) => !seen.has(job) && seen.add(job));
  if (submitted.length > 0) return submitted;
  return findings.objects
    .filter(({ type }) => type === 'pipeline')
    .map((job) => ({ job, experiment: null, span: job.span }));
}

function translateAny(t: Translation, job: SdkObject, path: string, experiment: Value | null): TranslatedJob {
  return isAutoml(job) ? translateAutoml(t, job, path, experiment) : translateJob(t, job, path, experiment);
}

function attempt(t: Translation, { job, experiment, span }: Job, refusals: readonly Problem[]): TranslatedJob | null {
  if (job.type === 'other' && !isAutoml(job)) {
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
  const made = translateAny(t, job, 'pipeline-job.yml', experiment);
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

/** Why the pipeline and its components would not run. */
function findFaults(t: Translation, made: TranslatedJob): readonly Problem[] {
  const repository = repositoryOf(t);
  const path = 'pipeline-job.yml';
  const report = createReport();
  const job = openFile(path, printFile({ kind: 'pipeline', value: made.value }), report);
  checkPipelineFile(job, repository, (component) => readPorts(fileOf(t, component, repository, report).value));
  const refused = (file: string, span: Span, errors: readonly Diagnostic[]): readonly Problem[] =>
    errors.map(({ message }) => ({
      reason: `\`${file}\` would not run: ${message}`,
      advice: 'Correct what it is made from',
      span,
    }));
  return [
    ...refused(path, made.span, errorsOf(report.diagnostics)),
    ...[...new Set(made.components)].flatMap((component) =>
      refused(component.path ?? '', component.span, componentErrors(t, component, repository)),
    ),
  ];
}

function componentErrors(t: Translation, component: ComponentUse, repository: Repository): readonly Diagnostic[] {
  const { path, type } = component;
  if (path === null || type !== 'command') return [];
  const report = createReport();
  const file = fileOf(t, path, repository, report);
  if (file.isReadable) checkComponentFile(file, repository);
  return errorsOf(report.diagnostics);
}

/** A file that the notebook makes, or a copy with its corrections. */
function fileOf(t: Translation, path: string, repository: Repository, report: Report): CheckedFile {
  const made = t.made.get(path);
  return openFile(path, made === undefined ? (repository.find(path)?.text ?? '') : printFile(made), report);
}

function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
