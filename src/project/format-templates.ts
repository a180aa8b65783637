import type { Template } from '../5-emit/render.ts';

/** Users' own templates whose texts are printed as prettier prints them, once prettier has seen them. */
export interface FormattedTemplates {
  readonly templates: ReadonlyMap<string, Template>;
  /** Formats the texts that the templates have given since the last call; false if there are none. */
  format(refuse: (file: string, problem: string) => void): Promise<boolean>;
}

/** Wraps templates of Markdown, YAML and JSON. Templates are filled at once and prettier takes its time, so a text is formatted from its second filling on. */
export function formattedTemplates(templates: ReadonlyMap<string, Template>): FormattedTemplates {
  const formatted = new Map<string, string>();
  const waiting = new Map<string, string>();
  const wrapped = [...templates].map(([name, template]): readonly [string, Template] => {
    if (!/\.(md|ya?ml|json)$/.test(name)) return [name, template];
    return [
      name,
      (view) => {
        const text = template(view);
        if (!formatted.has(text)) waiting.set(text, name);
        return formatted.get(text) ?? text;
      },
    ];
  });
  return {
    templates: new Map(wrapped),
    format: async (refuse) => {
      if (waiting.size === 0) return false;
      const { printWithPrettier } = await import('./print-with-prettier.ts');
      for (const [text, name] of waiting) {
        try {
          formatted.set(text, await printWithPrettier(text, name));
        } catch (error) {
          formatted.set(text, text);
          refuse(`${name}.hbs`, (error as Error).message.split('\n')[0] ?? '');
        }
      }
      waiting.clear();
      return true;
    },
  };
}
