/** The test of a step's `main`: its outputs are what its functions give, and MLflow has its parameters, metrics and model. */
import type { MainAction, StepPlan, StepsPlan, StepTestPlan } from '../../ir.ts';
import { callsIn } from '../../python/facts/called-names.ts';
import { importsIn } from '../../python/facts/imports.ts';
import { pythonString } from '../../python/print.ts';
import type { ScriptNames } from '../python/script-names.ts';
import { givesTables, storingFunction } from '../python/script-names.ts';
import { findUnit } from '../python/unit-calls.ts';
import { assertEqual, comparedAs, hintOf } from './comparing.ts';
import { type Replay, replayMain } from './replay.ts';
import { seedLines } from './seeds.ts';

type Action<Kind extends MainAction['kind']> = Extract<MainAction, { kind: Kind }>;

/** The lines of the test. */
export function mainTestLines(
  plan: StepsPlan,
  step: StepPlan,
  test: StepTestPlan,
  names: ScriptNames,
): readonly string[] {
  const { script } = step;
  const seeds = seedLines(test);
  const begin = [...seeds, `${names.main}(argv)`];
  const run = runLines(step, names);
  const texts = rewritesTexts(step, test) ? textFiles(step, names) : [];
  const files = [...fileLines(step, names, texts), ...figureLines(step, names)];
  const saved = script.main.flatMap(savedNames);
  const metrics = script.main.filter((action) => action.kind === 'log-metric');
  const isReplayed = script.state.length === 0 && test.isRepeatable && (saved.length > 0 || metrics.length > 0);
  const again = isReplayed
    ? replayMain(plan, step, names, [...saved, ...metrics.map(({ name }) => name)], seeds.length > 0)
    : null;
  const checks = again === null ? [] : [...metricLines(step, metrics, again), ...outputLines(step, test, names, again)];
  const parse = `${names.args} = ${names.parseArgs}(argv)`;
  const rest = [
    ...run,
    ...files,
    ...(again === null ? sameTextLines(texts, begin) : ['', ...seeds, ...again.lines, ...checks]),
  ];
  const usesArgs = rest.some((line) => new RegExp(`\\b${names.args}\\b`).test(line));
  const needsRun = rest.some((line) => line.includes('logged.'));
  return [
    ...begin,
    ...(needsRun ? [`logged = ${names.use('mlflow')}.get_run(mlflow.last_active_run().info.run_id).data`] : []),
    ...(usesArgs ? [parse] : []),
    ...rest,
  ];
}

function savedNames(action: MainAction): readonly string[] {
  if (action.kind === 'save') return (action.unbound ?? []).length > 0 ? [] : action.names;
  return action.kind === 'save-model' ? [action.name, ...(action.chain ?? []), ...(action.data?.names ?? [])] : [];
}

/** Whether the step's own functions log too: then `main` logs only some of what the run holds. */
function logsItself({ script }: StepPlan): boolean {
  const codes = [...script.prelude, ...script.definitions, ...script.units.flatMap(({ body }) => body)];
  return codes.some(({ text }) => callsIn(text).some(({ name }) => /^mlflow\.|(?:^|\.)log_\w+$/.test(name)));
}

function runLines(step: StepPlan, names: ScriptNames): readonly string[] {
  return step.script.main.flatMap((action) => {
    if (action.kind !== 'log-parameters' || action.names.length === 0) return [];
    const [only] = action.names;
    if (logsItself(step)) {
      return action.names.map((name) => `assert logged.params[${pythonString(name)}] == str(${names.args}.${name})`);
    }
    if (action.names.length === 1 && only !== undefined) {
      return [`assert logged.params == {${pythonString(only)}: str(${names.args}.${only})}`];
    }
    const list = action.names.map(pythonString).join(', ');
    return [`assert logged.params == {name: str(getattr(${names.args}, name)) for name in (${list})}`];
  });
}

/** Where the step's own code writes its files: the folder, and the file's name where it is known. */
function writtenFiles({ script, outputs }: StepPlan, names: ScriptNames) {
  return script.main.flatMap((action) => {
    if (action.kind !== 'path' || !action.make || !outputs.some(({ name }) => name === action.argument)) return [];
    const folder = `Path(${names.args}.${action.argument})`;
    return [action.file === null || action.file === '' ? folder : `${folder} / ${pythonString(action.file)}`];
  });
}

/** Files that the step's own code writes, without those that are read. */
function fileLines(step: StepPlan, names: ScriptNames, read: readonly string[]): readonly string[] {
  return writtenFiles(step, names)
    .filter((file) => !read.includes(file))
    .map((file) => `assert ${file.includes(' / ') ? `(${file})` : file}.exists()`);
}

/** Files of text, which are the same when they are written again. */
function textFiles(step: StepPlan, names: ScriptNames): readonly string[] {
  return writtenFiles(step, names).filter((file) => /\.(?:csv|tsv|txt|jsonl?)"$/.test(file));
}

/** Whether all that a step leaves are files that its code writes anew; what models predict may differ in the last digit. */
function rewritesTexts({ script, inputs }: StepPlan, { isRepeatable }: StepTestPlan): boolean {
  const leavesOther = script.main.some(({ kind }) => ['save', 'save-model', 'log-metric', 'load-model'].includes(kind));
  const codes = [...script.prelude, ...script.definitions, ...script.units.flatMap(({ body }) => body)];
  const isOther = codes.some(({ text }) => /\.fit|predict|["']a[+b]?["']|\bload\w*\(/.test(text));
  return isRepeatable && script.state.length === 0 && !leavesOther && !isOther && inputs.length > 0;
}

/** The same arguments give the same files. */
function sameTextLines(files: readonly string[], begin: readonly string[]): readonly string[] {
  if (files.length === 0) return [];
  return [
    `files = [${files.join(', ')}]`,
    'written = [file.read_bytes() for file in files]',
    '',
    ...begin,
    'assert [file.read_bytes() for file in files] == written',
  ];
}

/** Figures that the step's functions log whatever the data are. */
function figureLines({ script }: StepPlan, names: ScriptNames): readonly string[] {
  const called = script.main.flatMap((action) => (action.kind === 'call' ? [findUnit(script.units, action.unit)] : []));
  if (!called.some(({ body }) => body.some(({ text }) => /^log_figures?\(/.test(text)))) return [];
  const run = `${names.use('mlflow')}.last_active_run().info.run_id`;
  return [`assert mlflow.artifacts.list_artifacts(run_id=${run}, artifact_path="figures")`];
}

function metricLines(step: StepPlan, metrics: readonly Action<'log-metric'>[], { writer }: Replay): readonly string[] {
  if (metrics.length === 0) return [];
  const last = new Map(metrics.map((action) => [action.name, action]));
  const overwritten = metrics.filter((action) => last.get(action.name) !== action);
  if (logsItself(step) || overwritten.length > 0) {
    return metrics.map((action) => {
      const logged = `logged.metrics[${pythonString(action.metric)}]`;
      // Its variable holds another score by now.
      if (overwritten.includes(action)) return `assert ${pythonString(action.metric)} in logged.metrics`;
      return `assert ${logged} == pytest.approx(${writer.expression(action.name)}, nan_ok=True)`;
    });
  }
  const items = metrics.map(({ metric, name }) => `${pythonString(metric)}: ${writer.expression(name)}`);
  return [`assert logged.metrics == pytest.approx({${items.join(', ')}}, nan_ok=True)`];
}

function outputLines(step: StepPlan, test: StepTestPlan, names: ScriptNames, again: Replay): readonly string[] {
  return step.script.main.flatMap((action) => {
    if (action.kind === 'save') return savedLines(step, names, action, again);
    return action.kind === 'save-model' ? modelLines(names, action, again, test) : [];
  });
}

function savedLines(
  step: StepPlan,
  names: ScriptNames,
  { names: saved, unbound = [], argument, storage }: Action<'save'>,
  { writer }: Replay,
): readonly string[] {
  if (unbound.length > 0) return [];
  const folder = `${names.args}.${argument}`;
  const value = (name: string): string => {
    if (storage === 'bundle') return `${writer.helper('bundles', 'load_bundle')}(${folder}, ${pythonString(name)})[0]`;
    return `${writer.helper('artifacts', storingFunction('load', storage))}(${folder})`;
  };
  return saved.map((name) => {
    const as = comparedAs(hintOf(step, name));
    if (as === 'tensor') names.use('torch');
    return assertEqual(value(name), writer.expression(name), as);
  });
}

/** Functions and classes of the step's module that the data of its models are made with. */
export function namesOfModelData({ script }: StepPlan): readonly string[] {
  const data = script.main.flatMap((action) =>
    action.kind === 'save-model' && action.data !== null ? [action.data.text] : [],
  );
  const given = script.main.flatMap((action) => (action.kind === 'call' ? (action.arguments ?? []) : []));
  const defined = [...script.definitions, ...script.prelude].flatMap(({ text }) =>
    [...text.matchAll(/^(?:(?:def|class) (\w+)|(\w+) = )/gm)].flatMap(([, name, constant]) => name ?? constant ?? []),
  );
  const imported = script.imports.flatMap(importsIn).flatMap(({ taken, bound }) => (taken === null ? [] : [bound]));
  const wordsOf = (texts: readonly string[]): readonly string[] => texts.join(' ').match(/[A-Za-z_]\w*/g) ?? [];
  const ofData = wordsOf(data).filter((name) => defined.includes(name) || imported.includes(name));
  const ofCalls = wordsOf(given.map(({ text }) => text)).filter((name) => defined.includes(name));
  return [...new Set([...ofData, ...ofCalls])];
}

function modelLines(
  names: ScriptNames,
  { name, argument, flavor, data, chain = [], tables = [] }: Action<'save-model'>,
  { writer }: Replay,
  test: StepTestPlan,
): readonly string[] {
  const folder = `${names.args}.${argument}`;
  const load = `stored = ${names.use(`mlflow.${flavor}`)}.load_model(${folder})`;
  const model = writer.expression(name);
  if (flavor === 'pytorch' && test.generators.includes('torch')) {
    names.use('torch');
    return [load, `torch.testing.assert_close(stored.state_dict(), ${model}.state_dict())`];
  }
  if (data === null || flavor === 'pytorch') return [load, `assert type(stored) is type(${model})`];
  const given = writer.inMain(data);
  const transformed = chain.reduce((text, part) => {
    const gives = tables.includes(part) ? givesTables : '';
    return `${writer.expression(part)}${gives}.transform(${text})`;
  }, given);
  return [
    load,
    `np.testing.assert_array_equal(stored.predict(${given}), ${model}.predict(${transformed}))`,
    `assert ${names.use('mlflow')}.models.get_model_info(${folder}).signature is not None`,
  ];
}
