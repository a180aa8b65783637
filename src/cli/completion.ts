import { Argument, type Command, Option } from 'commander';
import { defaultConfig } from '../config.ts';
import type { ExitCode, Terminal } from '../console/terminal.ts';
import { diagnostics } from '../diagnostics.ts';
import { commands } from './commands.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

type Shell = (typeof shells)[number];

const help = `
Examples:
  echo 'eval "$(cellwright completion bash)"' >> ~/.bashrc
  echo 'eval "$(cellwright completion zsh)"' >> ~/.zshrc
  cellwright completion fish > ~/.config/fish/completions/cellwright.fish`;

/** Adds `cellwright completion` to the program; `finish` gets its exit code. */
export function registerCompletion(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('completion')
    .description('prints a script with which a shell completes commands, options, settings and ids')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells).argOptional())
    .addOption(new Option('--words <words...>', 'the words so far, passed by the completion script').hideHelp())
    .addHelpText('after', help)
    .action(async (shell: Shell | undefined, flags: { readonly words?: readonly string[] }) => {
      if (flags.words !== undefined) for (const word of await candidates(flags.words, program)) terminal.out(word);
      else if (shell !== undefined) terminal.out(scripts[shell]);
      else terminal.say(`error: name a shell: ${shells.join(', ')}`);
      finish(shell === undefined && flags.words === undefined ? 2 : 0);
    });
}

/** Completions: the last word is the one being typed, with a leading `=` so that it is never empty. */
async function candidates(marked: readonly string[], program: Command): Promise<readonly string[]> {
  const words = marked.map((word) => word.slice(1));
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const name = before.find((word) => !word.startsWith('-'));
  const found = name === undefined ? programWords(program, typed) : await commandWords(name, before, typed);
  return found.filter((word) => word.startsWith(typed)).sort();
}

function programWords(program: Command, typed: string): readonly string[] {
  return typed.startsWith('-') ? flagsOf(program) : [...commands.map((command) => command.name), 'help'];
}

async function commandWords(name: string, before: readonly string[], typed: string): Promise<readonly string[]> {
  if (name === 'help') return commands.map((command) => command.name);
  const entry = commands.find((command) => command.name === name);
  if (entry === undefined) return [];
  const scratch = await commandOf(entry);
  const option = scratch.options.find((one) => one.long === before.at(-1) || one.short === before.at(-1));
  if (option?.argChoices !== undefined) return option.argChoices;
  if (option !== undefined && (option.required || option.optional)) return [];
  if (typed.startsWith('-')) return flagsOf(scratch);
  if (name === 'explain') return Object.keys(diagnostics);
  if (name === 'config') return settingNames(defaultConfig, '');
  return scratch.registeredArguments[0]?.argChoices ?? [];
}

async function commandOf(entry: (typeof commands)[number]): Promise<Command> {
  const { Command: Program } = await import('commander');
  const program = new Program();
  const nowhere: Terminal = {
    out() {},
    say() {},
    progress() {},
    mark: (_mark, text) => text,
    isInteractive: false,
    cwd: '.',
  };
  (await entry.load())(program, nowhere, () => {});
  return program.commands[0] ?? program;
}

function flagsOf(command: Command): readonly string[] {
  return ['--help', ...command.options.filter((option) => !option.hidden).flatMap((option) => option.long ?? [])];
}

function settingNames(settings: object, prefix: string): readonly string[] {
  return Object.entries(settings).flatMap(([key, value]: readonly [string, unknown]) => {
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isGroup ? [`${prefix}${key}`, ...settingNames(value, `${prefix}${key}.`)] : [`${prefix}${key}`];
  });
}

const scripts: Readonly<Record<Shell, string>> = {
  bash: `_cellwright() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=()
  local i
  for ((i = 1; i <= COMP_CWORD; i++)); do words+=("=\${COMP_WORDS[i]}"); done
  mapfile -t COMPREPLY < <(cellwright completion --words "\${words[@]}" 2>/dev/null)
  [ "\${#COMPREPLY[@]}" -gt 0 ] || mapfile -t COMPREPLY < <(compgen -f -- "$word")
}
complete -o filenames -F _cellwright cellwright`,
  zsh: `#compdef cellwright
_cellwright() {
  local -a found
  found=("\${(@f)$(cellwright completion --words "\${(@)words[2,CURRENT]/#/=}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then compadd -a found; else _files; fi
}
compdef _cellwright cellwright`,
  fish: `function __cellwright
  set -l words (commandline -opc)[2..-1] (commandline -ct)
  cellwright completion --words =$words 2>/dev/null
end
complete -c cellwright -a '(__cellwright)'`,
};
