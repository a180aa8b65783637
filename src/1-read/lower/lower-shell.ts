import { readCommands, type ShellCommand, textsOf } from '../../shell/read-commands.ts';
import { type CellLowering, drop } from './cell-lowering.ts';
import { expandCommand } from './expand-command.ts';
import type { CodeLine } from './logical-lines.ts';
import { findPackageCommand, readPackageCommand } from './read-installs.ts';

/** Programs that only print. */
const showing = new Set(
  (
    'ls ll la dir head tail cat less more wc pwd nvidia-smi du df free tree which whereis whoami date uname lscpu lsb_release file stat ps top ' +
    'hostname history printenv nproc grep egrep fgrep zgrep zcat gzcat cut tr nl rev column od xxd hexdump md5sum sha256sum sha1sum man help type ' +
    'diff cmp basename dirname realpath readlink echo printf true false yes nvcc rocm-smi lspci lsusb lsmod jq'
  ).split(' '),
);
/** Programs that only print unless an argument says otherwise. */
const showingUnless: ReadonlyMap<string, RegExp> = new Map([
  ['find', /^-(delete|exec|execdir|ok|fprint\S*|fls)$/],
  ['sort', /^(-o|--output)/],
  ['uniq', /^[^-]/],
  ['sed', /^(-i|--in-place)/],
]);
/** Commands that only change their own shell. */
const shellOnly = new Set(['cd', 'export', 'set', 'unset', 'alias', 'source', '.', 'ulimit', 'conda-activate']);

/** Lowers `!command`; `null` if it becomes no code. */
export function lowerShellLine(command: string, lines: readonly CodeLine[], lowering: CellLowering): string[] | null {
  const kept = readPackages(command, lines, lowering);
  if (kept.text === '') {
    drop(lines, kept.installs ? installReason(command) : 'it runs nothing', lowering);
    return null;
  }
  if (kept.commands.every(onlyShows)) {
    drop(lines, 'it only shows something', lowering);
    return null;
  }
  if (kept.commands.every((one) => onlyShows(one) || isShellOnly(one))) {
    drop(lines, 'it changes only the shell it runs in', lowering);
    return null;
  }
  if (kept.installs)
    drop(lines, 'its commands of pip, conda or the system are left out: the environment has the packages', lowering);
  lowering.imports.add('import subprocess');
  const text = expandCommand(kept.text, lowering.names);
  return [
    lowering.captured ? `print(subprocess.getoutput(${text}))` : `subprocess.run(${text}, shell=True, check=False)`,
  ];
}

function installReason(command: string): string {
  const managers = readCommands(command).map((one) => findPackageCommand(textsOf(one))?.manager);
  return managers.some((manager) => manager === 'pip' || manager === 'conda')
    ? 'its packages are part of the environment'
    : 'it changes the system, not the environment';
}

/** The expression for the output lines of a command: `x = !command`. */
export function shellLinesExpression(command: string, lowering: CellLowering): string {
  lowering.imports.add('import subprocess');
  return `subprocess.getoutput(${expandCommand(command, lowering.names)}).splitlines()`;
}

/** Whether a shell script only shows things, with its installs recorded; otherwise the script without its install lines. */
export function readScript(
  body: readonly CodeLine[],
  lowering: CellLowering,
): { readonly shows: boolean; readonly text: string } {
  let shows = true;
  const text = body.map((line) => {
    const isComment = /^\s*(#.*)?$/.test(line.text);
    if (isComment) return line.text;
    if (/[\\({]\s*$|<<|^\s*(if|for|while|case|function|then|do|else|fi|done|esac)\b/.test(line.text)) {
      shows = false;
      return line.text;
    }
    const kept = readPackages(line.text.trim(), [line], lowering);
    if (kept.text !== '' && !kept.commands.every((one) => onlyShows(one) || isShellOnly(one))) shows = false;
    return kept.installs ? kept.text : line.text;
  });
  return { shows, text: text.join('\n') };
}

interface Kept {
  readonly text: string;
  readonly commands: readonly ShellCommand[];
  readonly installs: boolean;
}

/** Records the package commands of a shell line, and returns the rest. */
function readPackages(command: string, lines: readonly CodeLine[], lowering: CellLowering): Kept {
  const commands = readCommands(command);
  const rest = commands.filter((one) => {
    const found = findPackageCommand(textsOf(one));
    if (found !== null) readPackageCommand(found, lines, lowering);
    return found === null;
  });
  const installs = rest.length < commands.length;
  if (!installs) return { text: commands.length === 0 ? '' : command, commands, installs };
  if (rest.every((one) => onlyShows(one) || isShellOnly(one))) return { text: '', commands: [], installs };
  const text = rest.map((one, index) => one.text + (index < rest.length - 1 ? ` ${one.operator} ` : '')).join('');
  return { text, commands: rest, installs };
}

function onlyShows(command: ShellCommand): boolean {
  if (writesFile(command) || /\$\(|`/.test(command.text)) return false;
  const [program = '', ...rest] = textsOf(command);
  if (rest.length === 1 && /^(--version|-version|-V|--help|-h)$/.test(rest[0] ?? '')) return true;
  const unless = showingUnless.get(program);
  if (unless !== undefined) return !rest.some((word) => unless.test(word));
  return showing.has(program);
}

function isShellOnly(command: ShellCommand): boolean {
  return !writesFile(command) && shellOnly.has(command.words[0]?.text ?? '');
}

function writesFile({ redirects }: ShellCommand): boolean {
  return redirects.some(({ mode, target }) => mode.includes('>') && target !== null && target.text !== '/dev/null');
}
