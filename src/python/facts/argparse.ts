/** What a script's argparse calls say of its command line. */
import { type Call, type Expr, type ParsedModule, parseModule, type Range, walkNodes } from '../parse.ts';

/** An argument of a script. */
export interface ScriptArgument {
  /** `--name`, with every alias. */
  readonly options: readonly string[];
  readonly required: boolean;
  /** True when it takes no value (`store_true` and the like). */
  readonly isFlag: boolean;
  /** True for `type=bool`, which takes every text for true. */
  readonly isBool: boolean;
  /** Where its default stands; null if it has none. */
  readonly default: Range | null;
}

/** A script's command line. */
export interface ScriptArguments {
  readonly arguments: readonly ScriptArgument[];
  /** False when arguments may exist that the text does not show, or unknown ones are accepted. */
  readonly isComplete: boolean;
}

/** Reads the arguments off a script; null when it does not use argparse, or is no complete Python. */
export function readScriptArguments(text: string): ScriptArguments | null {
  if (!text.includes('add_argument')) return null;
  const parsed = parseModule(text);
  if (!parsed.ok) return null;
  const calls: Call[] = [];
  let isOpen = false;
  for (const statement of parsed.module.body) {
    walkNodes(statement, (node) => {
      if (node.nodeType === 'Attribute' && /^(?:parse_known_args|add_subparsers)$/.test(node.attr)) isOpen = true;
      if (node.nodeType !== 'Call') return;
      if (node.keywords.some(({ arg }) => arg === 'parents')) isOpen = true;
      if (node.func.nodeType === 'Attribute' && node.func.attr === 'add_argument') calls.push(node);
    });
  }
  const { module } = parsed;
  const found = calls.map((call) => readCall(module, call)).filter((argument) => argument !== null);
  return calls.length === 0 ? null : { arguments: found, isComplete: !isOpen && found.length === calls.length };
}

/** The argument that an option on a command line means: its own name, or the only one that it begins. */
export function findArgument(known: ScriptArguments, option: string): ScriptArgument | null {
  const exact = known.arguments.find((argument) => argument.options.includes(option));
  if (exact) return exact;
  const begun = known.arguments.filter((argument) => argument.options.some((name) => name.startsWith(option)));
  return option.startsWith('--') && begun.length === 1 ? (begun[0] ?? null) : null;
}

function readCall(module: ParsedModule, call: Call): ScriptArgument | null {
  const texts = call.args.map(textOf);
  const options = texts.filter((text) => text !== null);
  if (options.length === 0 || options.length < texts.length) return null;
  const keyword = (name: string): Expr | undefined => call.keywords.find(({ arg }) => arg === name)?.value;
  const required = keyword('required');
  const type = keyword('type');
  const value = keyword('default');
  return {
    options,
    required:
      required?.nodeType === 'Constant' && required.value === true && options.some((option) => option.startsWith('-')),
    isFlag: /^(?:store_true|store_false|store_const|count|help|version)$/.test(textOf(keyword('action')) ?? ''),
    isBool: type?.nodeType === 'Name' && type.id === 'bool',
    default: value === undefined ? null : module.range(value),
  };
}

function textOf(node: Expr | undefined): string | null {
  return node?.nodeType === 'Constant' && typeof node.value === 'string' ? node.value : null;
}
