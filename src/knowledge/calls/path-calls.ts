/** Calls and programs that read and write files. */
import type { TableWriting } from '../../ir.ts';

/** Functions that hand a text to the shell. */
export const shellFunctions: ReadonlySet<string> = new Set([
  ...['run', 'call', 'check_call', 'check_output', 'getoutput', 'getstatusoutput', 'Popen'].map(
    (name) => `subprocess.${name}`,
  ),
  'os.system',
  'os.popen',
]);

/** Options whose value is what a program writes to: a file, or a folder that it fills. */
export const outputOptions: Readonly<Record<string, RegExp>> = {
  wget: /^(?:-O|--output-document)$/,
  curl: /^(?:-o|--output)$/,
};

/** Options whose value is a folder that a program fills. */
export const folderOptions: Readonly<Record<string, RegExp>> = {
  wget: /^(?:-P|--directory-prefix)$/,
  unzip: /^-d$/,
  tar: /^(?:-C|--directory)$/,
};

/** Methods that write to the path that they are given first, whatever the receiver is. */
export const writingMethods: ReadonlySet<string> = new Set([
  ...['to_csv', 'to_parquet', 'to_pickle', 'to_json', 'to_excel', 'to_feather', 'to_hdf', 'to_html', 'to_stata'],
  ...['savefig', 'write_csv', 'write_parquet', 'write_html', 'write_image', 'save_pretrained', 'save_weights'],
]);

/** Methods that write where they are given the path of a file: what they do with another text is not known. */
export const likelyWritingMethods: ReadonlySet<string> = new Set([
  'save',
  'save_model',
  'export',
  'dump',
  'write',
  'save_npz',
]);

/** Methods of a path that give the paths below it. */
export const pathSearches: ReadonlySet<string> = new Set(['glob', 'rglob', 'iterdir']);

/** Functions of pandas that read a table, with the format that they read. */
export const tableReaders: ReadonlyMap<string, TableWriting['format']> = new Map([
  ['read_csv', 'csv'],
  ['read_table', 'csv'],
  ['read_parquet', 'parquet'],
  ['read_excel', 'excel'],
  ['read_feather', 'feather'],
  ['read_pickle', 'pickle'],
  ['read_json', 'json'],
]);

/** Calls that ask whether a file is there. */
export const existenceQuestion = /\.(?:exists|isfile|is_file)$/;

/** Calls that list a folder. */
export const listingCall = /\.(?:listdir|scandir|walk|iterdir|r?glob)$/;
