import { defineDiagnostics } from './define.ts';

/** What phase `write` may report. */
export const writeDiagnostics = defineDiagnostics({
  'output-path-unsafe': {
    severity: 'error',
    message: '`{path}` cannot be written, since {reason}',
    advice: 'Change the name in the notebook that gives this path; cellwright writes only inside its output folder',
  },
  'output-path-clash': {
    severity: 'error',
    message:
      '`{path}` and `{other}` are one place on a disk that ignores case, or one is a folder and the other a file',
    advice: 'Give one of them another name in the notebook',
  },
  'output-path-leads-out': {
    severity: 'error',
    message: 'a symbolic link above `{path}` leads out of the output folder, so nothing was written',
    advice: 'Remove the link, or build into another folder with `--out`',
  },
  'output-folder-impossible': {
    severity: 'error',
    message: 'there can be no output folder `{path}`: {problem}',
    advice: 'Name a folder that exists, or that can be made, with `--out`',
  },
  'output-folder-foreign': {
    severity: 'error',
    message: '`{path}` was never built, and holds files of somebody else ({found}), so nothing was written',
    advice:
      'Build into an empty or new folder with `--out`, or pass `--force` to have both texts with conflict markers',
  },
  'output-folder-ejected': {
    severity: 'error',
    message: '`{path}` stands alone since `cellwright eject`, so nothing was written',
    advice:
      'Change its files themselves, or build into a new folder with `--out` and take over from there what you need',
  },
  'eject-refused': {
    severity: 'error',
    message: '`{path}` was not ejected, since {reason}',
    advice: 'Bring the repository into order, and eject it then',
  },
  'output-file-foreign': {
    severity: 'error',
    message: '`{path}` was not written by cellwright and differs from what it would write, so nothing was written',
    advice:
      'Build into another folder with `--out`, or pass `--force` to get your text and the generated text side by side, with conflict markers',
  },
  'output-file-read-only': {
    severity: 'error',
    message: '`{path}` is read-only and would change, so nothing was written',
    advice: 'Make the file writable and build again',
  },
  'output-folder-locked': {
    severity: 'error',
    message: 'another build writes into this folder (process {process} on {host})',
    advice: 'Wait until it is done; a lock that a crashed build left behind is found out and removed',
  },
  'output-folder-busy': {
    severity: 'error',
    message: '`{path}` changed again and again while the build was about to write it, so it was left as it is',
    advice: 'Stop the program that writes it, and build again',
  },
  'write-failed': {
    severity: 'error',
    message: '`{path}` could not be written: {problem}',
    advice: 'Remove the cause and build again; until then every file holds either its old or its new text',
  },
  'restore-unknown-file': {
    severity: 'error',
    message: '`{path}` is not a file that is generated, so it cannot be restored or kept',
    advice: 'Name a path as `cellwright build --dry-run` lists it',
  },
  'manifest-newer': {
    severity: 'error',
    message: 'this repository was built by a newer cellwright, whose manifest this one cannot read',
    advice: 'Use the version of cellwright that `cellwright.yml` pins, or a newer one',
  },
  'manifest-damaged': {
    severity: 'warning',
    message:
      '`.cellwright/manifest.json` is missing or damaged; what it held was taken from the base copies and from the files themselves',
    advice:
      'Look through the changes before you commit: an edit in a file without a base copy may be shown as a conflict',
  },
  'manifest-missing': {
    severity: 'warning',
    message: 'the folder `.cellwright` is missing; the files that are as generated were adopted again',
    advice:
      'Commit `.cellwright` with the repository: without it, edits cannot be told from old text, and are shown as conflicts',
  },
  'merge-conflict': {
    severity: 'warning',
    message: '`{path}` was changed by you and by the build: {detail} ({lines})',
    advice:
      'Make one text of the lines from `<<<<<<< yours` to `>>>>>>> generated` and remove the markers, or take the generated file with `cellwright build --restore {path}`',
  },
  'conflict-unresolved': {
    severity: 'warning',
    message: '`{path}` still holds the markers of an earlier conflict and was left as it is',
    advice: 'Make one text of the lines between the markers, remove the markers, and build again',
  },
  'file-not-mergeable': {
    severity: 'warning',
    message: '`{path}` has new generated text that {detail}',
    advice: 'Take the generated file with `--restore {path}`, or keep yours with `--keep {path}`',
  },
  'file-left-behind': {
    severity: 'warning',
    message: '`{path}` is not generated any more, but holds your edits, so it was left',
    advice: 'Carry over what you need and delete the file',
  },
  'file-was-there-before': {
    severity: 'warning',
    message: '`{path}` was there before cellwright and was left as it is',
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
    message: 'an earlier build was interrupted; its writes were finished now',
    advice: 'Nothing is to be done',
  },
  'write-rescued': {
    severity: 'warning',
    message:
      '`{path}` was edited after an interrupted build, or while it was written; what the build would have written is in `{rescued}`',
    advice: 'Compare the two, carry over what you need, and delete the copy',
  },
});
