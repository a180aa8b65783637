/** The files of the repository, each as it will be, or as its difference to the disk. */
import { diffLines } from 'diff';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OutputFile } from '../ir.ts';
import { sameLine } from './choice.ts';
import { CodeLine } from './code-line.tsx';
import { highlighted, languageOf } from './highlight.ts';
import { Obstacles } from './list-tabs.tsx';
import { usePage } from './page-context.ts';
import type { Compiled } from './protocol.ts';
import { resultsOfScript } from './verified.ts';
import { LineSign } from './verified-tab.tsx';

/** The tab. */
export function FilesTab({ compiled }: { readonly compiled: Compiled }) {
  const { choice, choose, state } = usePage();
  if (compiled.files === null) return <p class="empty">Compiling …</p>;
  const { files } = compiled;
  const file =
    files.find(({ path }) => path === choice.file) ?? files.find(({ key }) => key.startsWith('script:')) ?? files[0];
  if (file === undefined) return <Obstacles picture={compiled.picture} />;
  const disk = state.project?.disk ?? {};
  return (
    <div class="files">
      <nav aria-label="Files">
        <ul>
          {files.map(({ path, text }) => (
            <li key={path}>
              <button
                type="button"
                class={path === file.path ? 'is-chosen' : ''}
                aria-current={path === file.path}
                onClick={() => choose({ file: path, fileLine: null })}
              >
                {path} <small>{stateOf(disk, path, text)}</small>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <FileView key={file.path} file={file} before={disk[file.path]} compiled={compiled} />
    </div>
  );
}

/** What a build would do with a file, in a word. */
function stateOf(disk: Readonly<Record<string, string>>, path: string, text: string): string {
  if (Object.keys(disk).length === 0) return '';
  if (disk[path] === undefined) return 'new';
  return disk[path] === text ? '' : 'differs';
}

interface FileViewProps {
  readonly file: OutputFile;
  readonly before: string | undefined;
  readonly compiled: Compiled;
}

function FileView({ file, before, compiled }: FileViewProps) {
  const [isDifference, showDifference] = useState(false);
  const canDiffer = before !== undefined && before !== file.text;
  return (
    <section class="file" aria-label={file.path}>
      <header>
        <code>{file.path}</code>
        {canDiffer ? (
          <label>
            <input type="checkbox" checked={isDifference} onChange={() => showDifference(!isDifference)} /> difference
            to the disk
          </label>
        ) : null}
      </header>
      {isDifference && canDiffer ? (
        <Difference before={before} after={file.text} />
      ) : (
        <FileLines {...{ file, compiled }} />
      )}
    </section>
  );
}

function FileLines({ file, compiled }: { readonly file: OutputFile; readonly compiled: Compiled }) {
  const { choice, choose, state } = usePage();
  const repository = { files: compiled.files ?? [], disk: state.project?.disk ?? {} };
  const results = resultsOfScript(state.verified?.results ?? [], file.path, repository);
  const lines = useMemo(() => highlighted(file.text.replace(/\n$/, ''), languageOf(file.path)), [file.text, file.path]);
  const origins = compiled.origins[file.path] ?? [];
  useEffect(() => {
    if (choice.fileLine !== null)
      document.getElementById(`file-line-${choice.fileLine}`)?.scrollIntoView({ block: 'center' });
  }, [choice.fileLine, file.path]);
  return (
    <ol class="text">
      {lines.map((pieces, index) => {
        const origin = origins[index] ?? null;
        const isOfLine = origin !== null && choice.line !== null && sameLine(origin, choice.line);
        const isChosen = choice.fileLine === index + 1 || isOfLine;
        const title = origin === null ? '' : `From cell ${(origin.cell ?? 0) + 1}, line ${origin.line}`;
        return (
          <li
            key={index}
            id={`file-line-${index + 1}`}
            class={`${isChosen ? 'is-chosen' : ''} ${origin === null ? '' : 'has-origin'}`}
          >
            {origin === null ? (
              <CodeLine pieces={pieces} />
            ) : (
              <button
                type="button"
                title={title}
                aria-label={`${title}: ${pieces.map(({ text }) => text).join('')}`}
                onClick={() => choose({ line: origin, fileLine: index + 1 })}
              >
                <CodeLine pieces={pieces} />
              </button>
            )}
            <LineSign results={results.get(index + 1)} />
          </li>
        );
      })}
    </ol>
  );
}

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = useMemo(() => diffLines(before, after), [before, after]);
  return (
    <pre class="difference">
      {parts.map(({ value, added, removed }, index) => {
        const sign = added ? '+' : removed ? '-' : ' ';
        const text = value
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => `${sign}${line}`)
          .join('\n');
        return (
          <span key={index} class={added ? 'added' : removed ? 'removed' : ''}>
            {`${text}\n`}
          </span>
        );
      })}
    </pre>
  );
}
