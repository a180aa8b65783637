/** Fills Handlebars templates. A name that the view does not have is always an error. */
import * as handlebarsRuntime from 'handlebars/runtime.js';
import { templates } from './templates.generated.ts';
import type { TemplateName, TemplateViews } from './views.ts';

/** A template that is ready to be filled. */
export type Template = (view: object) => string;

/** Fills the template of this path with its view. */
export type Render = <Name extends TemplateName>(name: Name, view: TemplateViews[Name]) => string;

interface Runtime {
  template(precompiled: unknown): Template;
}

const runtime = (handlebarsRuntime as unknown as { default: Runtime }).default;
const ready = new Map<string, Template>();

/** Creates the function that fills templates: the user's own if there are some, or else the built-in ones. */
export function createRender(userTemplates: ReadonlyMap<string, Template> = new Map()): Render {
  return (name, view) => {
    const template = userTemplates.get(name) ?? findTemplate(name);
    return template(strictView(view, name));
  };
}

/** The names of all templates that exist, sorted. */
export function templateNames(): readonly string[] {
  return Object.keys(templates).sort();
}

function findTemplate(name: string): Template {
  const known = ready.get(name);
  if (known) return known;
  const precompiled = templates[name];
  if (precompiled === undefined) throw new Error(`there is no template ${name}`);
  const template = runtime.template(precompiled);
  ready.set(name, template);
  return template;
}

/** Handlebars' strict mode lets `{{#if typo}}` pass: this wrapping of the view does not. */
function strictView<Value extends object>(view: Value, where: string): Value {
  return new Proxy(view, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (value === undefined && typeof key === 'string' && !(key in target)) {
        throw new Error(`${where}: the view has no ${key}`);
      }
      return typeof value === 'object' && value !== null ? strictView(value, `${where}, ${String(key)}`) : value;
    },
  });
}
