/** The picture as one HTML file that asks for nothing else and runs no script. */
import type { Span } from '../ir.ts';
import { lineKind, lineSentences, linesOf, stepsOfLine } from '../picture/lines.ts';
import type { CellPicture, NotebookPicture, Picture } from '../picture/picture.ts';
import { graphCss } from './graph-css.ts';
import { anchor, escaped } from './markup.ts';
import { crossingAnchor, pipelineCss, pipelineElement } from './pipeline-svg.ts';
import { colorOf, themeCss } from './theme.ts';

/** The page: the pipeline, each cell with what became of its lines, what crosses, parameters, what is left out. */
export function graphPage(picture: Picture): string {
  const { title, description, messages } = picture;
  const sections = [
    section('Pipeline', pipelineElement(picture)),
    section('Steps', stepList(picture)),
    section('What crosses', crossingTable(picture)),
    section('Parameters', parameterTable(picture)),
    section('Data', dataTable(picture)),
    ...picture.notebooks.map((notebook) => section(notebook.file, notebookSection(notebook, picture))),
    section('Left out', leftOutTable(picture)),
    section('Messages', list(messages.map((one) => `${placeName(one.span, picture)}${one.message}`))),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${themeCss(':root')}${pipelineCss}${graphCss}</style></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(description)}</p>
${sections.join('\n')}</main></body></html>
`;
}

function section(title: string, content: string): string {
  return content === '' ? '' : `<section><h2>${escaped(title)}</h2>${content}</section>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
}

function stepList({ steps, results }: Picture): string {
  return steps
    .map(({ name, description, functions, parameters, after }, position) => {
      const own = results.filter(({ step }) => step === name).map((one) => `${one.name} (${one.detail})`);
      const facts = [
        ...functions.map((one) => `${one.name}(): ${one.description}`),
        ...(parameters.length === 0 ? [] : [`takes ${parameters.join(', ')}`]),
        ...(own.length === 0 ? [] : [`leaves ${own.join(', ')}`]),
        ...(after.length === 0 ? [] : [`after ${after.join(', ')}`]),
      ];
      return `<article class="c${colorOf(position)}" id="${anchor('step', name)}"><h3><i>${position + 1}</i> ${escaped(name)}</h3><p>${escaped(description)}</p>${list(facts)}</article>`;
    })
    .join('');
}

function crossingTable(picture: Picture): string {
  return table(
    ['value', 'variables', 'what', 'stored as', 'from', 'to', 'made by', 'used by'],
    picture.crossings.map((one) => ({
      id: crossingAnchor(one),
      cells: [
        ...[code(one.output === one.input ? one.output : `${one.output} as ${one.input}`), code(one.names.join(', '))],
        ...[escaped(one.what), escaped(one.format), stepLink(one.from), stepLink(one.to)],
        ...[spanLinks(one.madeBy, picture), spanLinks(one.usedBy, picture)],
      ],
    })),
  );
}

function parameterTable(picture: Picture): string {
  return table(
    ['parameter', 'value', 'type', 'steps', 'where', 'meaning'],
    picture.parameters.map(({ name, value, type, steps, at, help }) => ({
      id: anchor('parameter', name),
      cells: [code(name), code(value), type, steps.map(stepLink).join(', '), spanLinks(at, picture), escaped(help)],
    })),
  );
}

function dataTable(picture: Picture): string {
  return table(
    ['data', 'path', 'steps', 'where'],
    picture.data.map(({ name, path, steps, span }) => ({
      id: anchor('data', name),
      cells: [code(name), code(path), steps.map(stepLink).join(', '), spanLinks([span], picture)],
    })),
  );
}

function leftOutTable(picture: Picture): string {
  const rows = picture.notebooks.flatMap(({ cells }) =>
    cells.flatMap(({ source, fates }) =>
      fates.flatMap(({ reason, span }) => {
        const text = source.split('\n')[span.line - 1] ?? '';
        return reason === null
          ? []
          : [{ id: null, cells: [spanLinks([span], picture), code(text.trim()), escaped(reason)] }];
      }),
    ),
  );
  return table(['where', 'code', 'why'], rows);
}

interface Row {
  readonly id: string | null;
  readonly cells: readonly string[];
}

function table(heads: readonly string[], rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((text) => `<th scope="col">${text}</th>`).join('');
  const body = rows.map(
    ({ id, cells }) =>
      `<tr${id === null ? '' : ` id="${id}"`}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

function notebookSection({ file, cells }: NotebookPicture, picture: Picture): string {
  return cells
    .filter(({ kind }) => kind === 'code')
    .map((cell) => cellSection(file, cell, picture))
    .join('\n');
}

function cellSection(file: string, cell: CellPicture, { steps }: Picture): string {
  const order = steps.map(({ name }) => name);
  let said = '';
  const lines = linesOf(cell).map((line) => {
    const own = stepsOfLine(line, order);
    const sentence = lineSentences(line).join('; ');
    const note = sentence === said ? '' : sentence;
    if (line.fates.length > 0) said = sentence;
    const rails = own.map((step) => rail(order.indexOf(step))).join('');
    const kind = lineKind(line) ?? 'none';
    return `<li class="${kind}" id="${lineAnchor(file, cell.index, line.number)}" title="${escaped(sentence)}"><b>${rails}</b><code>${escaped(line.text) || ' '}</code><small>${escaped(note)}</small></li>`;
  });
  const tags = cell.tags.map((tag) => ` <kbd>${escaped(tag)}</kbd>`).join('');
  return `<div class="cell"><h3>Cell ${cell.index + 1}${tags}</h3><ol>${lines.join('\n')}</ol></div>`;
}

function rail(position: number): string {
  return `<i class="c${colorOf(position)}">${position + 1}</i>`;
}

function lineAnchor(file: string, cell: number, line: number): string {
  return anchor('line', `${file}.${cell + 1}.${line}`);
}

function spanLinks(spans: readonly Span[], picture: Picture): string {
  return spans
    .map(
      (span) =>
        `<a href="#${lineAnchor(span.file, span.cell ?? 0, span.line)}">${escaped(shortPlace(span, picture))}</a>`,
    )
    .join(', ');
}

function shortPlace({ file, cell, line }: Span, { notebooks }: Picture): string {
  return `${notebooks.length > 1 ? `${file}, ` : ''}cell ${(cell ?? 0) + 1}, line ${line}`;
}

function placeName(span: Span | null, picture: Picture): string {
  return span === null || span.cell === null ? '' : `${shortPlace(span, picture)}: `;
}

function stepLink(name: string): string {
  return `<a href="#${anchor('step', name)}">${escaped(name)}</a>`;
}

function code(text: string): string {
  return text === '' ? '' : `<code>${escaped(text)}</code>`;
}
