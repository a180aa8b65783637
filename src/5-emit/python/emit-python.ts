import type { HelperName, OutputFile, StepPlan, StepsPlan, Storage } from '../../ir.ts';
import { callsIn } from '../../python/facts/called-names.ts';
import { docstring } from '../../python/print.ts';
import type { Render } from '../render.ts';
import type { ArtifactsView, FiguresView, PicklingView } from '../views.ts';
import { joinCode } from './join-code.ts';
import { scriptView } from './script-view.ts';

/** The steps' scripts and the package that they share. */
export function emitPython(plan: StepsPlan, render: Render): readonly OutputFile[] {
  return [
    ...plan.steps.map((step) => emitScript(plan, step, render)),
    ...emitPackage(plan, render),
    ...copiedFiles(plan),
  ];
}

function emitScript(plan: StepsPlan, step: StepPlan, render: Render): OutputFile {
  return {
    path: `src/${step.name}/${step.name}.py`,
    text: render('src/step/step.py', scriptView(plan, step)),
    ownership: 'generated',
    executable: false,
    key: `script:${step.name}`,
    origin: step.origins,
  };
}

/** Nothing if the steps share nothing. */
function emitPackage(plan: StepsPlan, render: Render): readonly OutputFile[] {
  const folder = `src/${plan.package}`;
  const modules = [...plan.helpers.map((name) => helperFile(plan, name, render)), ...definitionsFile(plan, render)];
  const isNeeded = modules.length > 0 || plan.copiedFiles.some(({ path }) => path.startsWith(`${folder}/`));
  const init = `${folder}/__init__.py`;
  if (!isNeeded || plan.copiedFiles.some(({ path }) => path === init)) return modules;
  const text = render('src/package/__init__.py', { docstring: docstring('Code shared by the steps.', '') });
  return [packageFile(init, text, 'package:__init__'), ...modules];
}

function helperFile(plan: StepsPlan, name: HelperName, render: Render): OutputFile {
  const text = render(`src/package/${name}.py`, helperView(plan, name));
  return packageFile(`src/${plan.package}/${name}.py`, text, `package:${name}`);
}

function helperView(plan: StepsPlan, name: HelperName): ArtifactsView | FiguresView | PicklingView {
  if (name === 'artifacts') return artifactsView(plan);
  if (name === 'figures') return figuresView(plan);
  return { package: plan.package, tensors: plan.helpers.includes('tensors') };
}

/** Whether the code names a figure that it logs, and whether that may be one of Plotly. */
function figuresView(plan: StepsPlan): FiguresView {
  const code = [
    ...(plan.definitions?.body ?? []),
    ...plan.steps.flatMap(({ script }) => [...script.definitions, ...script.units.flatMap(({ body }) => body)]),
  ];
  const imports = [...(plan.definitions?.imports ?? []), ...plan.steps.flatMap(({ script }) => script.imports)];
  const handed = code.some(({ text }) => callsIn(text).some(({ name }) => name === 'log_figure'));
  const named = [...imports, ...code.map(({ text }) => text)].some((text) => text.includes('plotly'));
  return { handed, plotly: handed && named };
}

function artifactsView(plan: StepsPlan): ArtifactsView {
  const used = new Set<Storage>();
  for (const action of plan.steps.flatMap((step) => step.script.main)) {
    if (action.kind === 'load' || action.kind === 'save') used.add(action.storage);
  }
  const ownObject = used.has('own-object');
  const [value, object] = [used.has('value'), used.has('object') || ownObject];
  const column = used.has('column');
  const table = used.has('table') || column;
  const [pickle, anyHint] = [value || (object && !ownObject), table || value || object];
  return { table, column, array: used.has('array'), value, object, ownObject, pickle, anyHint };
}

function definitionsFile(plan: StepsPlan, render: Render): readonly OutputFile[] {
  if (plan.definitions === null) return [];
  const view = {
    docstring: docstring(plan.definitions.docstring, ''),
    imports: plan.definitions.imports,
    body: joinCode(plan.definitions.body),
  };
  const text = render('src/package/definitions.py', view);
  return [packageFile(`src/${plan.package}/definitions.py`, text, 'package:definitions')];
}

function copiedFiles(plan: StepsPlan): readonly OutputFile[] {
  const folder = `src/${plan.package}/`;
  return plan.copiedFiles.map(({ path, text }) => {
    const name = path.startsWith(folder) ? `<package>/${path.slice(folder.length)}` : path;
    return packageFile(path, text, `copy:${name}`);
  });
}

function packageFile(path: string, text: string, key: string): OutputFile {
  return { path, text, ownership: 'generated', executable: false, key, origin: [] };
}
