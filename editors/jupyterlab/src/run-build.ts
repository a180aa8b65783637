/** `cellwright build`, run in a kernel that is started for it: of the Python that cellwright is installed in, on any system. */
import type { Kernel, Kernels } from './jupyterlab.ts';

/** What is built. */
export interface BuildRequest {
  /** The notebook, by its path from the root of the server. */
  readonly notebook: string;
  /** The notebooks that the command is given. */
  readonly named: readonly string[];
}

/** What the command said; `unable` where it could not be run, and why. */
export type BuildOutcome =
  | { readonly kind: 'ran'; readonly exitCode: number; readonly text: string }
  | { readonly kind: 'unable'; readonly why: string };

/** Starts kernels of Python, the one of JupyterLab's own environment first, until one has cellwright; the command keeps edits as on the command line. */
export async function runBuild(kernels: Kernels, request: BuildRequest): Promise<BuildOutcome> {
  await kernels.kernelspecs.ready;
  const names = pythonKernels(kernels.kernelspecs.specs);
  let why = 'this JupyterLab has no kernel of Python';
  for (const name of names) {
    const outcome = await runIn(kernels, name, request);
    if (outcome.kind === 'ran') return outcome;
    why = outcome.why;
  }
  return { kind: 'unable', why };
}

/** At most three: each takes a second or two to start. */
export function pythonKernels(specs: Kernels['kernelspecs']['specs']): readonly string[] {
  const all = Object.values(specs?.kernelspecs ?? {}).flatMap((spec) =>
    spec?.language === 'python' ? [spec.name] : [],
  );
  const first = ['python3', specs?.default ?? ''].filter((name) => all.includes(name));
  return [...new Set([...first, ...all])].slice(0, 3);
}

async function runIn(kernels: Kernels, name: string, request: BuildRequest): Promise<BuildOutcome> {
  let kernel: Kernel | null = null;
  try {
    kernel = await kernels.kernels.startNew({ name, path: request.notebook });
    const said = await outputOf(kernel, buildCode(request));
    return outcomeOf(said);
  } catch (error) {
    return {
      kind: 'unable',
      why: `the kernel ${name} failed: ${error instanceof Error ? error.message : String(error)}`,
    };
  } finally {
    await kernel?.shutdown().catch(() => {});
    kernel?.dispose();
  }
}

async function outputOf(kernel: Kernel, code: string): Promise<string> {
  const future = kernel.requestExecute({ code, store_history: false });
  let text = '';
  future.onIOPub = ({ header, content }) => {
    if (header.msg_type === 'stream' && content['name'] === 'stdout') text += String(content['text']);
    if (header.msg_type === 'error') text += JSON.stringify({ why: `${content['ename']}: ${content['evalue']}` });
  };
  await future.done;
  return text;
}

/** What the code printed. */
export function outcomeOf(said: string): BuildOutcome {
  const { why, exitCode, text } = JSON.parse(said) as { why?: string; exitCode?: number; text?: string };
  if (exitCode === undefined) return { kind: 'unable', why: why ?? 'the kernel said nothing' };
  return { kind: 'ran', exitCode, text: text ?? '' };
}

/** The Python that runs the command in the notebook's folder, wherever the kernel was started. */
export function buildCode({ notebook, named }: BuildRequest): string {
  const parts = notebook.split('/').filter((part) => part !== '');
  const given = JSON.stringify(JSON.stringify({ folder: parts.slice(0, -1).join('/'), name: parts.at(-1), named }));
  return `
import importlib.util, json, os, subprocess, sys
given = json.loads(${given})
folder = next((one for one in (os.getcwd(), given["folder"] or ".") if os.path.isfile(os.path.join(one, given["name"]))), None)
if folder is None:
    print(json.dumps({"why": "the kernel does not see the folder of the notebook"}))
elif importlib.util.find_spec("cellwright") is None:
    print(json.dumps({"why": "cellwright is not installed for " + sys.executable}))
else:
    command = [sys.executable, "-m", "cellwright", "build", *given["named"]]
    plain = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "CLICOLOR_FORCE")}
    done = subprocess.run(
        command, cwd=folder, env={**plain, "NO_COLOR": "1"}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
    )
    print(json.dumps({"exitCode": done.returncode, "text": done.stdout}))
`;
}
