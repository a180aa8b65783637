/** How a magic is handled. */
export type MagicPolicy =
  /** Dropped without loss. */
  | { readonly kind: 'drop'; readonly reason: string }
  /** Its statement is kept. `options` are getopt letters; those before a `:` take a value. */
  | { readonly kind: 'statement'; readonly options: string; readonly long: readonly string[] }
  /** Has a lowering of its own. */
  | { readonly kind: 'lower'; readonly how: LineLowering }
  /** Left out with a warning that says what is lost. */
  | { readonly kind: 'refuse'; readonly reason: string };

/** Lowerings of line magics. */
export type LineLowering =
  | 'timeit'
  | 'cd'
  | 'pwd'
  | 'env'
  | 'run'
  | 'pip'
  | 'conda'
  | 'uv'
  | 'system'
  | 'alias'
  | 'pylab'
  | 'xdel'
  | 'get-env';

/** How a cell magic is handled. */
export type CellMagicPolicy =
  | { readonly kind: 'drop'; readonly reason: string }
  /** The body is Python and stays. */
  | { readonly kind: 'body' }
  | { readonly kind: 'lower'; readonly how: 'timeit' | 'capture' | 'writefile' | 'system' }
  /** The body is a script for another program. */
  | { readonly kind: 'script'; readonly program: readonly string[] }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'refuse'; readonly reason: string };

type Rows<Policy> = ReadonlyMap<string, Policy>;

function rows<Policy>(names: string, policy: Policy): [string, Policy][] {
  return names.split(' ').map((name) => [name, policy]);
}

const drop = (reason: string) => ({ kind: 'drop', reason }) as const;
const refuse = (reason: string) => ({ kind: 'refuse', reason }) as const;
const lower = <How extends string>(how: How) => ({ kind: 'lower', how }) as const;

/** Every known line magic, by name. */
export const lineMagics: Rows<MagicPolicy> = new Map<string, MagicPolicy>([
  ...rows('matplotlib gui', drop('it chooses how the notebook shows figures')),
  ...rows(
    'config colors xmode pprint precision autosave autocall automagic autoawait doctest_mode page',
    drop('it sets how the notebook behaves'),
  ),
  ...rows('load_ext reload_ext unload_ext autoreload aimport', drop('it manages extensions of the notebook')),
  ...rows('nb_black lab_black black', drop('it formats the notebook')),
  ...rows(
    'who who_ls whos psearch pdef pdoc pfile pinfo pinfo2 psource pycat quickref magic lsmagic man',
    drop('it only shows documentation or names'),
  ),
  ...rows('ls ll la lx lf lk ldir cat head tail less more tree dirs dhist', drop('it only shows files')),
  ...rows(
    'history hist notebook save pastebin logon logoff logstart logstate logstop edit ed recall rep load loadpy load_file',
    drop('it works on the notebook, not on its data'),
  ),
  ...rows('debug pdb tb', drop('it is for debugging')),
  ...rows(
    'tensorboard watermark version_information connect_info qtconsole clear cls rehashx alias unalias alias_magic bookmark killbgscripts tensorflow_version env_info',
    drop('it only serves the session'),
  ),
  ...rows('lsof nvidia-smi', drop('it only shows the state of the machine')),
  ['time', { kind: 'statement', options: 'p', long: ['no-raise-error'] }],
  ['prun', { kind: 'statement', options: 'D:l:rs:T:q', long: [] }],
  ['lprun', { kind: 'statement', options: 'D:T:f:m:rsu:z', long: [] }],
  ['memit', { kind: 'statement', options: 'r:t:i:co', long: [] }],
  ['mprun', { kind: 'statement', options: 'T:f:rc', long: [] }],
  ['snakeviz', { kind: 'statement', options: 't', long: [] }],
  ['timeit', lower('timeit')],
  ['cd', lower('cd')],
  ['pwd', lower('pwd')],
  ['env', lower('get-env')],
  ['set_env', lower('env')],
  ['run', lower('run')],
  ['pip', lower('pip')],
  ['uv', lower('uv')],
  ...rows('conda mamba micromamba', lower('conda')),
  ...rows('sx system', lower('system')),
  ...rows('mkdir cp mv rm rmdir touch', lower('alias')),
  ['pylab', lower('pylab')],
  ['xdel', lower('xdel')],
  ...rows('reset reset_selective', refuse('it deletes names, which a pipeline does not need')),
  ...rows('store', refuse('the values it keeps belong to one machine')),
  ...rows('pushd popd', refuse('the stack of folders has no equivalent in Python')),
  ...rows('macro rerun sc', refuse('what it runs is not in the notebook')),
  ...rows('dotenv load_dotenv', refuse('it reads environment variables from a file')),
  ...rows('sql bigquery', refuse('it is SQL, not Python')),
  ...rows('R Rget Rpush', refuse('it is R, not Python')),
  ...rows('px autopx pxconfig pxresult', refuse('it runs code on other engines')),
]);

/** Every known cell magic, by name. */
export const cellMagics: Rows<CellMagicPolicy> = new Map<string, CellMagicPolicy>([
  ...rows('time prun memit mprun lprun scalene snakeviz heat', { kind: 'body' } as const),
  ['timeit', lower('timeit')],
  ['capture', lower('capture')],
  ...rows('writefile file', lower('writefile')),
  ...rows('! sx system', lower('system')),
  ['bash', { kind: 'script', program: ['bash'] }],
  ['sh', { kind: 'script', program: ['sh'] }],
  ['shell', { kind: 'script', program: ['bash'] }],
  ...rows('python python3', { kind: 'script', program: ['python'] } as const),
  ['perl', { kind: 'script', program: ['perl'] }],
  ['ruby', { kind: 'script', program: ['ruby'] }],
  ['script', { kind: 'script', program: [] }],
  ...rows('html HTML latex svg SVG markdown', drop('it only shows text')),
  ...rows('javascript js', drop('it runs in the browser')),
  ...rows('skip', drop('the cell is switched off')),
  ['debug', refuse('it runs the cell in a debugger')],
  ['python2', { kind: 'language', language: 'Python 2' }],
  ['pypy', { kind: 'language', language: 'Python for PyPy' }],
  ...rows('sql bigquery', { kind: 'language', language: 'SQL' } as const),
  ['R', { kind: 'language', language: 'R' }],
  ['julia', { kind: 'language', language: 'Julia' }],
  ['cython', { kind: 'language', language: 'Cython' }],
  ['fortran', { kind: 'language', language: 'Fortran' }],
  ['octave', { kind: 'language', language: 'Octave' }],
  ['scala', { kind: 'language', language: 'Scala' }],
  ['cmd', { kind: 'language', language: 'Windows batch' }],
  ['powershell', { kind: 'language', language: 'PowerShell' }],
  ['px', refuse('it runs code on other engines')],
]);
