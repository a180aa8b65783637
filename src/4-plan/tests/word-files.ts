/** The data of NLTK that the scripts need and the tests make up. */
import { functionTexts } from '../../ir/function-texts.ts';
import type { StepsPlan, WordFile } from '../../ir.ts';
import { wordData } from '../../knowledge/word-data.ts';

/** The files of the resources that the scripts use, in the order of the table. */
export function wordFiles({ steps, definitions }: Pick<StepsPlan, 'steps' | 'definitions'>): readonly WordFile[] {
  if (!steps.some(({ script }) => script.imports.some((line) => /^(?:import|from) nltk\b/.test(line)))) return [];
  const texts = [
    ...(definitions?.body ?? []).map(({ text }) => text),
    ...steps.flatMap(({ script }) => [...script.definitions.map(({ text }) => text), ...functionTexts(script)]),
  ];
  const found = new Map<string, string>();
  for (const { needed, files } of wordData)
    for (const text of texts)
      for (const [, chosen = ''] of text.matchAll(needed))
        for (const [path, content] of files) found.set(path.replace('*', chosen), content);
  return [...found].map(([path, text]) => ({ path, text }));
}
