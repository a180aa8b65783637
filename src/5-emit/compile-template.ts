/** Compiles template text. Loads all of Handlebars, so it is imported where templates are built, and for users' own ones. */
import Handlebars from 'handlebars';

const options = { strict: true, noEscape: true, knownHelpersOnly: true } as const;

/** Returns the JavaScript of a template, as text; a mistake in it is an error that names the file. */
export function precompileTemplate(text: string, path: string): string {
  try {
    return String(Handlebars.precompile(text, options));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Compiles a user's template to the form that `createRender` takes. */
export function compileTemplate(text: string, path: string): (view: object) => string {
  precompileTemplate(text, path);
  const template = Handlebars.compile(text, options);
  return (view) => template(view);
}
