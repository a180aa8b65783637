import type { INotebookMetadata } from '@jupyterlab/nbformat';

/** Kernels that do not name their language, by how their name begins. */
const kernels: readonly (readonly [RegExp, string])[] = [
  [/^ir\d*$/i, 'R'],
  [/^julia/i, 'Julia'],
  [/^(ijavascript|javascript|jslab|tslab|deno)/i, 'JavaScript'],
  [/^(xcpp|xeus-cling|cling)/i, 'C++'],
  [/^(scala|almond|spylon|apache_toree_scala)/i, 'Scala'],
  [/^\.net-csharp/i, 'C#'],
  [/^\.net-fsharp/i, 'F#'],
  [/^\.net-powershell/i, 'PowerShell'],
  [/^(bash|calysto_bash)/i, 'Bash'],
  [/^(gophernotes|gonb)/i, 'Go'],
  [/^(evcxr|rust)/i, 'Rust'],
  [/^(matlab|octave)/i, 'MATLAB'],
  [/^(java|ijava|rapaio)/i, 'Java'],
  [/^kotlin/i, 'Kotlin'],
  [/^(sql|xsqlite|postgres)/i, 'SQL'],
];

const python = /^(i?python\d?|pyspark|sage|sagemath|xpython)$/i;

/** The language of a notebook if it is not Python, otherwise `null`; a notebook without one is Python. */
export function findOtherLanguage(metadata: INotebookMetadata & Record<string, unknown>): string | null {
  const named = [metadata.language_info?.name, metadata.kernelspec?.language, metadata.language];
  const languages = named.filter((name) => typeof name === 'string').filter((name) => name !== '');
  const language = languages.find((name) => python.test(name)) ?? languages[0];
  if (language !== undefined) return python.test(language) ? null : language;
  const kernel = metadata.kernelspec?.name;
  if (typeof kernel !== 'string') return null;
  return kernels.find(([pattern]) => pattern.test(kernel))?.[1] ?? null;
}
