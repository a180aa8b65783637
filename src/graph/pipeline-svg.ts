/** The pipeline as SVG: steps with their functions, what crosses between them, data, results. */
import type { Crossing, Picture } from '../picture/picture.ts';
import { anchor, escaped } from './markup.ts';
import { lineHeight, padding, ruleGap, type TextLine, widthOf } from './pipeline-boxes.ts';
import { type Arrow, type ArrowLabel, layoutPipeline, type PlacedBox, type Point } from './pipeline-layout.ts';
import { colorOf, themeCss } from './theme.ts';

/** The look of the picture, for a page that holds it. */
export const pipelineCss = `
.pipeline{font:13px system-ui,-apple-system,"Segoe UI",sans-serif;max-width:100%;height:auto}
.pipeline text{fill:var(--text)}
.pipeline .title{font-size:15px;font-weight:650}
.pipeline .plain{font-size:12.5px}
.pipeline .code{font:12px ui-monospace,"SFMono-Regular",Menlo,Consolas,"DejaVu Sans Mono",monospace}
.pipeline .note,.pipeline .detail{font-size:11.5px;fill:var(--muted)}
.pipeline .frame{fill:var(--card);stroke:var(--line);stroke-width:1.25}
.pipeline .step .frame{stroke:var(--step);stroke-width:1.75}
.pipeline .step .band,.pipeline .badge{fill:var(--step)}
.pipeline .number{fill:var(--card);font-size:12px;font-weight:700;text-anchor:middle}
.pipeline .rule{stroke:var(--line)}
.pipeline .arrow{fill:none;stroke:var(--faint);stroke-width:1.5}
.pipeline .arrow.order{stroke-dasharray:2 5}
.pipeline .head{fill:var(--faint)}
.pipeline .label{fill:var(--page);stroke:var(--line)}
.pipeline a{text-decoration:none;cursor:pointer}
.pipeline a:focus-visible{outline:none}
.pipeline a:focus-visible .frame,.pipeline a:hover .frame,.pipeline a.is-chosen .frame{stroke-width:3}
.pipeline a:focus-visible text,.pipeline a:hover text.code{text-decoration:underline}
.pipeline a.is-chosen text.code{font-weight:700}
`;

/** The picture as an element of a page that has the theme and `pipelineCss`. Boxes and values are links within the page. */
export function pipelineElement(picture: Picture): string {
  const { width, height, boxes, arrows } = layoutPipeline(picture);
  return `<svg class="pipeline" role="group" aria-label="Pipeline of ${escaped(picture.name)}" xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${[
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>',
    ...arrows.map(arrowElement),
    ...boxes.map(boxElement),
    ...arrows.flatMap(({ label }) => (label === null ? [] : [labelElement(label)])),
  ].join('\n')}</svg>`;
}

/** The picture as a file of its own. */
export function pipelineSvg(picture: Picture): string {
  const style = `<style>${themeCss('svg')}\nsvg{background:var(--page)}${pipelineCss}</style>`;
  return `${pipelineElement(picture).replace('<defs>', () => `${style}<defs>`)}\n`;
}

function boxElement(box: PlacedBox): string {
  const { kind, name, position, x, y, width, height } = box;
  const color = position === null ? '' : ` c${colorOf(position)}`;
  const radius = kind === 'data' ? 16 : 8;
  const frame = `<rect class="frame" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`;
  const inside = frame + (position === null ? '' : signOf(box, position)) + textElements(box);
  const about = `${kind === 'data' ? 'Data' : 'Step'} ${name}`;
  return `<a class="${kind}${color}" href="#${anchor(kind, name)}" data-${kind}="${escaped(name)}" aria-label="${escaped(about)}">${inside}</a>`;
}

/** The band and the number of a step. */
function signOf({ x, y, height }: PlacedBox, position: number): string {
  const center = { x: x + padding.x + 10, y: y + padding.y + 10 };
  const band = `<path class="band" d="M${x + 8} ${y}h-1a7 7 0 0 0-7 7v${height - 14}a7 7 0 0 0 7 7h1z"/>`;
  return `${band}<circle class="badge" cx="${center.x}" cy="${center.y}" r="10"/><text class="number" x="${center.x}" y="${center.y + 4.3}">${position + 1}</text>`;
}

function textElements({ kind, lines, ruleAt, x, y, width }: PlacedBox): string {
  const left = x + padding.x;
  let top = y + padding.y;
  return lines
    .map((line, index) => {
      const rule =
        index === ruleAt ? `<path class="rule" d="M${left} ${top + ruleGap / 2}h${width - 2 * padding.x}"/>` : '';
      top += lineHeight[line.style] + (index === ruleAt ? ruleGap : 0);
      const indent = line.style === 'title' && kind === 'step' ? 28 : 0;
      return rule + textElement(line, { x: left + indent, y: Math.round((top - 6) * 10) / 10 });
    })
    .join('');
}

function textElement(line: TextLine, { x, y }: Point): string {
  const { text, style, detail } = line;
  const width = Math.round(widthOf({ text, style }) * 10) / 10;
  const behind =
    detail === undefined ? '' : `<text class="detail" x="${x + width + 10}" y="${y}">${escaped(detail)}</text>`;
  return `<text class="${style}" x="${x}" y="${y}">${escaped(text)}</text>${behind}`;
}

function labelElement({ lines, crossings, x, y, width, height }: ArrowLabel): string {
  const rows = lines.map((line, index) => {
    const crossing = crossings[index];
    const text = textElement(line, { x: x + 8, y: y + 17 + index * lineHeight.code });
    return crossing === undefined ? text : crossingLink(crossing, text);
  });
  return `<rect class="label" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>${rows.join('')}`;
}

function crossingLink({ from, to, input, names, what, format }: Crossing, inside: string): string {
  const about = `${names.join(', ') || input}: ${what}, ${format}, from ${from} to ${to}`;
  return `<a class="crossing" href="#${crossingAnchor({ to, input })}" data-crossing="${escaped(`${to}.${input}`)}" aria-label="${escaped(about)}">${inside}</a>`;
}

/** The address of what is said of a crossing. */
export function crossingAnchor({ to, input }: Pick<Crossing, 'to' | 'input'>): string {
  return anchor('value', `${to}.${input}`);
}

function arrowElement({ points, kind }: Arrow): string {
  return `<path class="arrow ${kind}" marker-end="url(#head)" d="${smooth(points)}"/>`;
}

/** A curve through points: straight at its ends, rounded at each point between. */
function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    return `Q${point.x} ${point.y} ${middle(point.x, next.x)} ${middle(point.y, next.y)}`;
  });
  return `M${first.x} ${first.y}${bends.join('')}L${last.x} ${last.y}`;
}

function middle(a: number, b: number): number {
  return Math.round((a + b) * 5) / 10;
}
