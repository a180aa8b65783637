/** The playground before there is a notebook. */
import { useRef, useState } from 'preact/hooks';
import type { ProjectTexts } from './protocol.ts';
import { type ChosenFile, projectOf, tooLarge } from './read-files.ts';

/** A sample as a project, or why there is none. */
export async function readSample(name: string): Promise<ProjectTexts | string> {
  const response = await fetch(`samples/${name}.json`);
  if (!response.ok) return `There is no sample ${name}`;
  const project = projectOf((await response.json()) as readonly ChosenFile[]);
  return typeof project === 'string' ? project : { ...project, name };
}

/** Takes files, or a sample. */
export function StartScreen({
  open,
  samples,
}: {
  open(project: ProjectTexts): void;
  readonly samples: readonly string[];
}) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, report] = useState<string | null>(null);
  const take = async (files: readonly File[]): Promise<void> => {
    const project = await readProject(files);
    if (typeof project === 'string') report(project);
    else open(project);
  };
  const takeSample = async (name: string): Promise<void> => {
    const project = await readSample(name);
    if (typeof project === 'string') report(project);
    else open(project);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same
    <div
      class="start"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <h1>See the repository in your notebook</h1>
      <p>
        Drop a notebook here, with the tables, modules and <code>cellwright.yml</code> that belong to it. It is compiled
        in this browser: nothing is uploaded.
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => void take([...(currentTarget.files ?? [])])}
      />
      <p class="actions">
        <button type="button" class="main" onClick={() => input.current?.click()}>
          Choose files
        </button>
        {samples.map((name) => (
          <button key={name} type="button" onClick={() => void takeSample(name)}>
            Sample: {name}
          </button>
        ))}
      </p>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

async function readProject(files: readonly File[]): Promise<ProjectTexts | string> {
  for (const file of files) {
    const isCode = /\.(ipynb|py)$/i.test(file.name);
    const problem = isCode ? tooLarge(file) : null;
    if (problem !== null) return problem;
  }
  try {
    const read = files.map(async (file): Promise<ChosenFile> => {
      // Of a table only the beginning is looked at.
      const isText = /\.(ipynb|py|ya?ml|txt|toml|cfg)$/i.test(file.name);
      return { name: file.name, size: file.size, text: await (isText ? file : file.slice(0, 16 * 1024)).text() };
    });
    return projectOf(await Promise.all(read));
  } catch (error) {
    return `A file could not be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
