/** The rules that secretlint publishes and keeps, asked of one text. */
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';

/** Where a rule found something, and which. */
export interface RuleFinding {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

interface Described {
  readonly message: { readonly messageId: string };
  readonly range: readonly [number, number];
}

/** What a rule asks of the program that runs it. */
interface RuleContext {
  readonly severity: 'error';
  readonly sharedOptions: Readonly<Record<string, unknown>>;
  createTranslator(): (messageId: string) => { readonly messageId: string };
  report(described: Described): void;
  ignore(described: Described): void;
}

interface RuleSource {
  readonly filePath: string;
  readonly content: string;
  readonly contentType: 'text';
  readonly ext: string;
  readonly hasBOM: false;
}

interface RuleHandlers {
  file?(source: RuleSource): unknown;
}

interface Rule {
  create(context: RuleContext, options: object): RuleHandlers;
}

/** The preset hands out its rules one by one. */
interface RulePreset {
  create(context: { registerRule(rule: Rule, options?: object): void }, options: object): void;
}

let found: RuleFinding[] = [];
let handlers: readonly RuleHandlers[] | null = null;

/** What the published rules find in a text. */
export function findByPublishedRules(text: string): readonly RuleFinding[] {
  handlers ??= loadHandlers();
  found = [];
  const source = { filePath: 'text', content: text, contentType: 'text', ext: '', hasBOM: false } as const;
  for (const handler of handlers) handler.file?.(source);
  return found;
}

function loadHandlers(): readonly RuleHandlers[] {
  const made: RuleHandlers[] = [];
  const context: RuleContext = {
    severity: 'error',
    sharedOptions: {},
    createTranslator: () => (messageId) => ({ messageId }),
    report: ({ message, range: [start, end] }) => found.push({ start, end, rule: message.messageId }),
    ignore: () => {},
  };
  (preset as unknown as RulePreset).create(
    { registerRule: (rule, options) => made.push(rule.create(context, options ?? {})) },
    {},
  );
  return made;
}
