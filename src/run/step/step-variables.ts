import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What any program needs of the machine and of the user who runs it: folders, language, processors, proxies, where libraries keep things. */
const machine = new RegExp(
  `^(?:${[
    'PATH|PATHEXT|HOME|USER|LOGNAME|USERNAME|USERPROFILE|HOMEDRIVE|HOMEPATH|SHELL|COMSPEC|SYSTEMROOT|SYSTEMDRIVE|WINDIR|OS',
    'APPDATA|LOCALAPPDATA|PROGRAMDATA|(?:COMMON)?PROGRAMFILES.*|PROCESSOR_.*|NUMBER_OF_PROCESSORS|TMPDIR|TMP|TEMP|TZ',
    'LANG|LANGUAGE|LC_.*|TERM|COLORTERM|NO_COLOR|FORCE_COLOR|DISPLAY|XDG_.*|PYTHON.*|VIRTUAL_ENV|CONDA_.*|PYENV_.*',
    'LD_.*|DYLD_.*|CUDA_.*|NVIDIA_.*|ROCM_.*|HIP_.*|OMP_.*|MKL_.*|OPENBLAS_.*|NUMEXPR_.*|BLIS_.*|VECLIB_.*',
    'TF_.*|XLA_.*|TORCH_.*|KERAS_.*|HF_HOME|HF_HUB_.*|TRANSFORMERS_.*|NLTK_DATA|SCIKIT_LEARN_DATA|SEABORN_DATA|MPL.*',
    'JOBLIB_.*|LOKY_.*|JAVA_HOME|SPARK_HOME|HADOOP_HOME|R_HOME|(?:HTTPS?|ALL|FTP|NO)_PROXY|SSL_CERT_.*',
    'REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|CELLWRIGHT_.*',
  ].join('|')})$`,
  'i',
);
const secret = /token|secret|passw|credential|(?:^|_)key(?:_|$)/i;

/** Variables that would lead a step's script to a run, store or experiment of the user's own. */
const hidden: ReadonlySet<string> = new Set([
  'MLFLOW_RUN_ID',
  'MLFLOW_EXPERIMENT_ID',
  'MLFLOW_EXPERIMENT_NAME',
  'MLFLOW_TRACKING_URI',
]);

/** Asked for in place of a name: all variables. */
const all = '*';

/**
 * The user's variables that a step gets: those of the machine, those that its code or command names, and those that are asked for.
 * In Azure ML it has none of them; a secret of another project must not reach whatever a step imports.
 */
export function passedVariables(
  environment: Readonly<Record<string, string | undefined>>,
  texts: readonly string[],
  asked: readonly string[],
): Record<string, string | undefined> {
  const named = new Set(texts.flatMap((text) => text.match(/[A-Za-z_]\w*/g) ?? []));
  const isPassed = (name: string): boolean =>
    !hidden.has(name) &&
    (asked.includes(all) || asked.includes(name) || named.has(name) || (machine.test(name) && !secret.test(name)));
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isPassed(name)));
}

const code = /\.(?:py|sh|bash|ya?ml|toml|cfg|ini|R)$/;
const largest = 1_000_000;

/** The texts of a step's code, in which the variables that it reads have their names. */
export async function codeTexts(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && code.test(entry.name));
  let left = largest;
  const texts: string[] = [];
  for (const { parentPath, name } of files) {
    if (left <= 0) break;
    const text = await readFile(join(parentPath, name), 'utf8').catch(() => '');
    left -= text.length;
    texts.push(text);
  }
  return texts;
}
