import { defineDiagnostics } from './define.ts';

/** Messages of phase 6-write. */
export const writeDiagnostics = defineDiagnostics({
  'output-path-unsafe': {
    severity: 'error',
    message: '`{path}` cannot be written, since {reason}',
    advice: 'Change the name in the notebook that leads to this path; cellwright writes only inside its output folder',
  },
  'output-path-clash': {
    severity: 'error',
    message:
      '`{path}` and `{other}` are the same path on a disk that ignores case, or one is a folder and the other a file',
    advice: 'Give one of them another name in the notebook',
  },
  'output-path-leads-out': {
    severity: 'error',
    message: 'A symbolic link above `{path}` leads out of the output folder, so nothing was written',
    advice: 'Remove the link, or build into another folder with `--out`',
  },
  'output-folder-impossible': {
    severity: 'error',
    message: 'The output folder `{path}` cannot be used: {problem}',
    advice: 'Name a folder that exists or can be created with `--out`',
  },
  'output-folder-foreign': {
    severity: 'error',
    message: '`{path}` was not built by cellwright and has other files in it ({found}), so nothing was written',
    advice:
      'Build into an empty or new folder with `--out`, or pass `--force` to keep both texts, with conflict markers',
  },
  'output-folder-ejected': {
    severity: 'error',
    message: '`{path}` was separated from its notebook by `cellwright eject`, so nothing was written',
    advice: 'Edit its files directly, or build into a new folder with `--out` and copy what you need from there',
  },
  'eject-refused': {
    severity: 'error',
    message: '`{path}` was not ejected, since {reason}',
    advice: 'Resolve this first, then eject the repository',
  },
  'output-file-foreign': {
    severity: 'error',
    message: '`{path}` was not written by cellwright and differs from what it would write, so nothing was written',
    advice: 'Build into another folder with `--out`, or pass `--force` to keep both texts, with conflict markers',
  },
  'output-file-read-only': {
    severity: 'error',
    message: '`{path}` is read-only and would change, so nothing was written',
    advice: 'Make the file writable and build again',
  },
  'output-folder-locked': {
    severity: 'error',
    message: 'Another build is writing into this folder (process {process} on {host})',
    advice: 'Wait until it is done; the lock of a crashed build is detected and removed',
  },
  'output-folder-busy': {
    severity: 'error',
    message: '`{path}` kept changing while the build was about to write it, so it was left as it is',
    advice: 'Stop the program that writes it, and build again',
  },
  'write-failed': {
    severity: 'error',
    message: '`{path}` could not be written: {problem}',
    advice: 'Remove the cause and build again; until then every file holds either its old or its new text',
  },
  'restore-unknown-file': {
    severity: 'error',
    message: '`{path}` is not a generated file, so it cannot be restored or kept',
    advice: 'Name a path as `cellwright build --dry-run` lists it',
  },
  'manifest-newer': {
    severity: 'error',
    message: 'This repository was built by a newer cellwright, whose manifest this version cannot read',
    advice: 'Use the version of cellwright that `cellwright.yml` pins, or a newer one',
  },
  'manifest-damaged': {
    severity: 'warning',
    message:
      '`.cellwright/manifest.json` is missing or damaged, so it was rebuilt from the base copies and the files themselves',
    advice: 'Review the changes before you commit: an edit in a file without a base copy may appear as a conflict',
  },
  'manifest-missing': {
    severity: 'warning',
    message: 'The folder `.cellwright` is missing, so the files that match the generated text were adopted again',
    advice:
      'Commit `.cellwright` with the repository: without it, edits cannot be told apart from old text, and appear as conflicts',
  },
  'merge-conflict': {
    severity: 'warning',
    message: '`{path}` was changed by you and by the build: {detail} ({lines})',
    advice:
      'Merge the lines from `<<<<<<< yours` to `>>>>>>> generated` by hand and remove the markers, or take the generated file with `cellwright build --restore {path}`',
  },
  'conflict-unresolved': {
    severity: 'warning',
    message: '`{path}` still has the markers of an earlier conflict, so it was left as it is',
    advice: 'Merge the lines between the markers by hand, remove the markers, and build again',
  },
  'file-not-mergeable': {
    severity: 'warning',
    message: '`{path}` has new generated text that {detail}',
    advice: 'Take the generated file with `--restore {path}`, or keep yours with `--keep {path}`',
  },
  'file-left-behind': {
    severity: 'warning',
    message: '`{path}` is no longer generated but has your edits, so it was left in place',
    advice: 'Carry over what you need and delete the file',
  },
  'file-was-there-before': {
    severity: 'warning',
    message: '`{path}` existed before the first build and was left as it is',
    advice:
      'Compare it with `cellwright build --diff --restore {path} --dry-run`; take the generated one with `--restore {path}`',
  },
  'notebook-changed-meanwhile': {
    severity: 'error',
    message: '`{path}` was saved while its cells were being written, so it was left as it is',
    advice: 'Run `cellwright sync --write` again, with the notebook closed',
  },
  'write-finished-late': {
    severity: 'warning',
    message: 'An earlier build was interrupted, and this build finished its writes',
    advice: 'Nothing needs to be done',
  },
  'write-rescued': {
    severity: 'warning',
    message:
      '`{path}` was edited after an interrupted build, or while it was written; what the build would have written is in `{rescued}`',
    advice: 'Compare the two, carry over what you need, and delete the copy',
  },
});
