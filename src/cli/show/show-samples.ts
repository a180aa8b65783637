import type { Terminal } from '../../console/terminal.ts';
import type { Sample } from '../../project/take-samples.ts';
import { aligned } from './show-summary.ts';

/** Prints the samples taken from the real data. */
export function showSamples(samples: readonly Sample[], terminal: Terminal): void {
  const shown = samples.filter(({ kind }) => kind !== 'failed');
  if (shown.length === 0) return;
  terminal.say('\nSamples of the real data:');
  const rows = shown.map((sample) => ({ label: sample.path, text: textOf(sample) }));
  for (const line of aligned(rows)) terminal.say(`  ${line}`);
  if (!samples.some(({ kind }) => kind === 'taken')) return;
  terminal.say(
    'Read them before you commit them: tests/data/.gitignore keeps them out of Git until you remove their lines',
  );
}

function textOf(sample: Sample): string {
  switch (sample.kind) {
    case 'kept':
      return 'already exists and is left as it is';
    case 'planned':
      return `would be taken from ${sample.data}`;
    case 'failed':
      return sample.reason;
    case 'taken': {
      const { rows, files, columns, replaced, whole } = sample;
      const counted = [
        ...(rows > 0 ? [`${rows} ${rows === 1 ? 'row' : 'rows'}`] : []),
        ...(files > 1 ? [`${files} files`] : []),
      ];
      return [
        `${counted.join(', ') || '1 file'} of ${sample.data}`,
        ...(columns.length > 0 ? [`columns ${columns.join(', ')}`] : []),
        ...(replaced.length > 0
          ? [`replaced: ${replaced.join(', ')}`]
          : whole < files
            ? ['nothing looked personal']
            : []),
        ...(whole > 0 ? [`${whole} copied as they are`] : []),
      ].join('; ');
    }
  }
}
