import type { CallArgument, MainAction, StepPlan, StepsPlan } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { applyEdits, type Edit } from '../../python/edit.ts';
import { walkNodes } from '../../python/parse.ts';
import { pythonString } from '../../python/print.ts';
import { inGroups, phaseOf } from './action-groups.ts';
import { findParameter } from './argument-lines.ts';
import { asTaken, formatArgument, modelRequirements, sharedRequirements } from './model-packages.ts';
import { givesTables, type ScriptNames, storingFunction } from './script-names.ts';
import { argumentsOf, type Call, findUnit, resultsOf } from './unit-calls.ts';

type Action<Kind extends MainAction['kind']> = Extract<MainAction, { kind: Kind }>;

/** The lines of a script's `main` after the arguments are parsed; with blank lines between loading, computing and storing. */
export function mainLines(plan: StepsPlan, step: StepPlan, names: ScriptNames): readonly string[] {
  const writer = new MainWriter(plan, step, names);
  const lines: string[] = [];
  let phase = 'begin';
  for (const [action, ...more] of inGroups(step.script.main)) {
    const next = phaseOf(action, phase);
    const printed = more.length > 0 ? writer.printTogether([action, ...more]) : writer.print(action);
    if (printed.length > 0 && next !== phase && lines.length > 0) lines.push('');
    if (printed.length > 0) phase = next;
    lines.push(...printed);
  }
  return lines;
}

/** Names of module state that `main` itself binds. */
export function mainGlobals(step: StepPlan): readonly string[] {
  const { main, state, units } = step.script;
  const bound = main.flatMap((action) => {
    if (action.kind === 'load') return action.names;
    if (action.kind === 'parameter' || action.kind === 'path' || action.kind === 'load-model') return [action.name];
    return action.kind === 'call' ? resultsOf(action, units).flatMap((name) => name ?? []) : [];
  });
  return state.filter((name) => bound.includes(name));
}

/** Prints actions in order. Tracks which names `main` has bound so far, and which represent an argument. */
export class MainWriter {
  private readonly plan: StepsPlan;
  private readonly step: StepPlan;
  private readonly names: ScriptNames;
  private readonly expressions = new Map<string, string>();
  private readonly made = new Set<string>();

  constructor(plan: StepsPlan, step: StepPlan, names: ScriptNames) {
    this.plan = plan;
    this.step = step;
    this.names = names;
    for (const name of step.script.state) this.expressions.set(name, name);
    for (const name of step.parameters) this.expressions.set(findParameter(plan, name).variable, this.argument(name));
  }

  /** The lines of one action. */
  print(action: MainAction): readonly string[] {
    switch (action.kind) {
      case 'load':
        return [this.load(action)];
      case 'load-model':
        return [this.loadModel(action)];
      case 'parameter':
        return [`${this.bind(action.name)} = ${this.argument(action.argument)}`];
      case 'path':
        return this.path(action);
      case 'copy-folder':
        return [this.copyFolder(action)];
      case 'restore-random-state':
        return [`${this.helper('random_state', 'restore_random_state')}(${this.argument(action.argument)})`];
      case 'save-random-state':
        return [this.saveRandomState(action)];
      case 'restore-settings':
        return [`${this.helper('settings', 'restore_settings')}(${this.argument(action.argument)})`];
      case 'save-settings':
        return [
          `${this.helper('settings', 'save_settings')}(${this.argument(action.argument)}, [${action.modules.map(pythonString).join(', ')}])`,
        ];
      case 'call':
        return [this.call(action)];
      case 'log-parameters':
        return action.names.length === 0 ? [] : [this.logParameters(action)];
      case 'log-metric':
        return [`${this.mlflow()}.log_metric(${pythonString(action.metric)}, ${this.expression(action.name)})`];
      case 'log-figures':
        return [`${this.helper('figures', 'log_figures')}(${pythonString(action.name)})`];
      case 'save':
        return [this.save(action)];
      case 'save-model':
        return this.saveModel(action, this.expression(action.name), this.argument(action.argument));
    }
  }

  /** The lines of several actions of one kind. */
  printTogether(actions: readonly MainAction[]): readonly string[] {
    const models = actions.filter((action) => action.kind === 'save-model');
    return models.length > 0 ? this.saveModels(models) : this.logMetrics(actions);
  }

  private logMetrics(actions: readonly MainAction[]): readonly string[] {
    const items = actions.flatMap((action) =>
      action.kind === 'log-metric' ? [`${pythonString(action.metric)}: ${this.expression(action.name)}`] : [],
    );
    return [`${this.mlflow()}.log_metrics({${items.join(', ')}})`];
  }

  private saveModels(actions: readonly Action<'save-model'>[]): readonly string[] {
    const [first] = actions;
    if (first === undefined) return [];
    const { fitted, folder } = this.names;
    const pairs = actions.map(({ name, argument }) => `(${this.expression(name)}, ${this.argument(argument)})`);
    const body = this.saveModel(first, fitted, folder);
    return [`for ${fitted}, ${folder} in (${pairs.join(', ')}):`, ...body.map((line) => `    ${line}`)];
  }

  private load({ storage, names, unbound = [], argument }: Action<'load'>): string {
    const bound = names.filter((name) => !unbound.includes(name)).map((name) => this.bind(name));
    if (unbound.length > 0) return this.loadUnbound(bound, argument);
    if (storage !== 'bundle') {
      return `${bound[0]} = ${this.helper('artifacts', storingFunction('load', storage))}(${this.argument(argument)})`;
    }
    const values = [this.argument(argument), ...names.map(pythonString)].join(', ');
    return `${names.length === 1 ? `(${bound[0]},)` : bound.join(', ')} = ${this.helper('bundles', 'load_bundle')}(${values})`;
  }

  private loadModel({ name, argument, flavor, isChained }: Action<'load-model'>): string {
    const module = this.names.use(`mlflow.${flavor}`);
    // Its transformers are applied where the notebook applies them.
    return `${this.bind(name)} = ${module}.load_model(${this.argument(argument)})${isChained === true ? '[-1]  # without what is stored in front of it' : ''}`;
  }

  /** A name that may be unbound may be missing in a bundle; if present, it becomes a module variable. */
  private loadUnbound(bound: readonly string[], argument: string): string {
    const values = [this.argument(argument), ...bound.map(pythonString), 'rest=globals()'].join(', ');
    const call = `${this.helper('bundles', 'load_bundle')}(${values})`;
    if (bound.length === 0) return call;
    return `${bound.length === 1 ? `(${bound[0]},)` : bound.join(', ')} = ${call}`;
  }

  /** A plain path is passed straight to the units; folders that the step writes to are made first, once each. */
  private path({ name, argument, file, make }: Action<'path'>): readonly string[] {
    const path = this.argument(argument);
    if (file === null) {
      const isState = this.step.script.state.includes(name);
      const assignment = isState ? [`${this.bind(name)} = ${path}`] : [];
      if (!isState) this.expressions.set(name, path);
      const folder = this.isFile(argument) ? `${this.os()}.path.dirname(${path}) or "."` : path;
      return make ? [...this.makeFolder(folder), ...assignment] : assignment;
    }
    const assignment = `${this.bind(name)} = ${this.os()}.path.join(${path}, ${pythonString(file)})`;
    if (!make) return [assignment];
    if (file.includes('/')) return [assignment, ...this.makeFolder(`${this.os()}.path.dirname(${name})`)];
    return [...this.makeFolder(path), assignment];
  }

  private makeFolder(folder: string): readonly string[] {
    if (this.made.has(folder)) return [];
    this.made.add(folder);
    return [`${this.os()}.makedirs(${folder}, exist_ok=True)`];
  }

  private isFile(argument: string): boolean {
    return this.step.outputs.some(({ name, type }) => name === argument && type === 'file');
  }

  private os(): string {
    return this.names.use('os');
  }

  private copyFolder({ from, to, file }: Action<'copy-folder'>): string {
    if (file !== undefined) {
      const target = `${this.os()}.path.join(${this.argument(to)}, ${pythonString(file)})`;
      return `${this.names.use('shutil')}.copyfile(${this.argument(from)}, ${target})`;
    }
    const copy = `${this.names.use('shutil')}.copytree`;
    return `${copy}(${this.argument(from)}, ${this.argument(to)}, dirs_exist_ok=True)`;
  }

  private saveRandomState({ argument, generators }: Action<'save-random-state'>): string {
    const list = generators.map((generator) => pythonString(generator.replace(/^%/, ''))).join(', ');
    return `${this.helper('random_state', 'save_random_state')}(${this.argument(argument)}, [${list}])`;
  }

  private call(action: Call): string {
    const { units } = this.step.script;
    const unit = findUnit(units, action.unit);
    const call = `${unit.name}(${argumentsOf(action, units)
      .map(({ text, names }) => (names[0] === text ? this.expression(text) : this.inMain({ text, names })))
      .join(', ')})`;
    const result = unit.isAsync ? `${this.names.use('asyncio')}.run(${call})` : call;
    const results = resultsOf(action, units);
    if (results.every((name) => name === null)) return result;
    return `${results.map((name) => (name === null ? '_' : this.bind(name))).join(', ')} = ${result}`;
  }

  private logParameters({ names }: Action<'log-parameters'>): string {
    const items = names.map((name) => `${pythonString(name)}: ${this.argument(name)}`);
    return `${this.mlflow()}.log_params({${items.join(', ')}})`;
  }

  private save({ storage, names, unbound = [], argument }: Action<'save'>): string {
    const [only] = names;
    if (storage !== 'bundle' && only !== undefined) {
      const save = this.helper('artifacts', storingFunction('save', storage));
      return `${save}(${this.expression(only)}, ${this.argument(argument)})`;
    }
    const items = names
      .filter((name) => !unbound.includes(name))
      .map((name) => `${pythonString(name)}: ${this.expression(name)}`);
    const values = unbound.length === 0 ? `{${items.join(', ')}}` : this.boundNames(unbound, items);
    return `${this.helper('bundles', 'save_bundle')}(${values}, ${this.argument(argument)})`;
  }

  private boundNames(unbound: readonly string[], items: readonly string[]): string {
    const names = unbound.map(pythonString).join(', ');
    const bound = `${this.helper('bundles', 'bound_names')}(globals(), ${names})`;
    return items.length === 0 ? bound : `{${[...items, `**${bound}`].join(', ')}}`;
  }

  private saveModel(action: Action<'save-model'>, own: string, path: string): readonly string[] {
    const { flavor, data, chain = [], tables = [], isLoader, needsPackage } = action;
    const module = this.names.use(`mlflow.${flavor}`);
    const model = chain.length > 0 ? this.names.served : own;
    // Where the model knows columns by their names, what stands before it gives tables.
    const parts = chain.map((part) => this.expression(part) + (tables.includes(part) ? givesTables : ''));
    const join = (): string => `${this.names.use('sklearn.pipeline', 'make_pipeline')}(${[...parts, own].join(', ')})`;
    const made = chain.length > 0 ? [`${model} = ${join()}`] : [];
    const [helper, describe] = isLoader ? ['networks', 'describe_network'] : ['models', 'describe_model'];
    const described =
      data === null
        ? ''
        : `, **${this.helper(helper, describe)}(${model}, ${this.inMain(data)}${asTaken(this.step, flavor, data.text)})`;
    const code = needsPackage ? `, code_paths=list(${this.names.use(this.plan.package)}.__path__)` : '';
    const given = `${formatArgument(this.plan, this.step, flavor)}${this.modelRequirements(flavor)}`;
    return [...made, `${module}.save_model(${model}, path=${path}${described}${code}${given})`];
  }

  private modelRequirements(flavor: string): string {
    const requirements = modelRequirements(this.plan, this.step, flavor);
    if (requirements === null) return '';
    const { keyword, list } = requirements;
    return `, ${keyword}=${list === sharedRequirements(this.plan, this.step) ? this.names.packages : list}`;
  }

  /** An expression of the notebook, with its names in `main`. */
  inMain({ text, names, again }: NonNullable<Action<'save-model'>['data']>): string {
    if (again !== undefined)
      return `${this.helper('artifacts', storingFunction('load', again.storage))}(${this.argument(again.argument)})`;
    const renamed = names.filter((name) => (this.expressions.get(name) ?? name) !== name);
    if (renamed.length === 0) return text;
    const { statements, rangeOf } = codeTree(text);
    const edits: Edit[] = [];
    for (const statement of statements) {
      walkNodes(statement, (node) => {
        if (node.nodeType !== 'Name' || !renamed.includes(node.id)) return;
        edits.push({ ...rangeOf(node), text: this.expression(node.id) });
      });
    }
    return applyEdits(text, edits);
  }

  private bind(name: string): string {
    this.expressions.set(name, name);
    return name;
  }

  /** Binds a name to a call's argument. */
  assign(name: string, argument: CallArgument): string {
    const value = this.inMain(argument);
    return `${this.bind(name)} = ${value}`;
  }

  /** From here on, a name represents a call's argument. */
  alias(name: string, argument: CallArgument): void {
    this.expressions.set(name, this.inMain(argument));
  }

  /** The name in `main` of a notebook name. */
  expression(name: string): string {
    const expression = this.expressions.get(name);
    if (expression === undefined)
      throw new Error(`step ${this.step.name}: main does not have ${name} where it is needed`);
    return expression;
  }

  /** An argument of the step. */
  argument(name: string): string {
    return `${this.names.args}.${name}`;
  }

  private mlflow(): string {
    return this.names.use('mlflow');
  }

  /** A function of the shared package, imported. */
  helper(module: string, name: string): string {
    return this.names.use(`${this.plan.package}.${module}`, name);
  }
}
