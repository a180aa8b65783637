import type { ScriptPlan } from './script.ts';

/** The user's code in a script's functions, and in what `main` calls them with. */
export function functionTexts({ units, main }: ScriptPlan): readonly string[] {
  const bodies = units.flatMap(({ body }) => body.map(({ text }) => text));
  const given = main.flatMap((action) => (action.kind === 'call' ? (action.arguments ?? []) : []));
  return [...bodies, ...given.map(({ text }) => text)];
}
