/** Where the boxes and arrows of the pipeline's picture are. The same picture gives the same places. */
import { graphlib, layout } from '@dagrejs/dagre';
import type { Crossing, Picture } from '../picture/picture.ts';
import { type Box, boxesOf, sizeOf, type TextLine } from './pipeline-boxes.ts';

/** A box in its place: `x` and `y` are its upper left corner. */
export interface PlacedBox extends Box {
  readonly x: number;
  readonly y: number;
}

/** An arrow from box to box, and what goes along it. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly kind: 'data' | 'crossing' | 'order';
  readonly points: readonly Point[];
  readonly label: ArrowLabel | null;
}

/** What is written at an arrow; `x` and `y` are its upper left corner. */
export interface ArrowLabel {
  readonly lines: readonly TextLine[];
  readonly crossings: readonly Crossing[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture with a place for everything. */
export interface PipelineLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly Arrow[];
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: Arrow['kind'];
  readonly crossings: readonly Crossing[];
}

const labelPadding = 8;

/** Places the boxes from top to bottom, in the order in which the pipeline runs. */
export function layoutPipeline(picture: Picture): PipelineLayout {
  const boxes = boxesOf(picture);
  const links = linksOf(picture, boxes);
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 30, edgesep: 24, marginx: 12, marginy: 12 });
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const link of links) {
    const { width, height } = labelSize(link);
    graph.setEdge(link.from, link.to, { width, height, labelpos: 'c' }, link.kind);
  }
  layout(graph);
  // Without boxes there is no size.
  const size = graph.graph() as { readonly width?: number; readonly height?: number };
  const [width, height] = boxes.length === 0 ? [0, 0] : [size.width ?? 0, size.height ?? 0];
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: boxes.map((box) => {
      const { x = 0, y = 0 } = graph.node(box.id) as Partial<Point>;
      return { ...box, x: rounded(x - box.width / 2), y: rounded(y - box.height / 2) };
    }),
    arrows: links.map((link) => arrowOf(link, graph.edge(link.from, link.to, link.kind) as PlacedEdge)),
  };
}

interface PlacedEdge {
  readonly points?: readonly Point[];
  readonly x?: number;
  readonly y?: number;
}

function arrowOf(link: Link, { points = [], x = 0, y = 0 }: PlacedEdge): Arrow {
  const { width, height } = labelSize(link);
  const label =
    link.crossings.length === 0
      ? null
      : {
          ...{ lines: labelLines(link), crossings: link.crossings, width, height },
          ...{ x: rounded(x - width / 2), y: rounded(y - height / 2) },
        };
  const { from, to, kind } = link;
  return { from, to, kind, label, points: points.map((point) => ({ x: rounded(point.x), y: rounded(point.y) })) };
}

function linksOf({ data, steps, crossings }: Picture, boxes: readonly Box[]): readonly Link[] {
  const known = new Set(boxes.map(({ id }) => id));
  const links: Link[] = [];
  for (const input of data)
    for (const step of input.steps)
      links.push({ from: `data:${input.name}`, to: `step:${step}`, kind: 'data', crossings: [] });
  for (const { name: from } of steps)
    for (const { name: to } of steps) {
      const own = crossings.filter((one) => one.from === from && one.to === to);
      if (own.length > 0) links.push({ from: `step:${from}`, to: `step:${to}`, kind: 'crossing', crossings: own });
    }
  for (const { name, after } of steps)
    for (const before of after)
      links.push({ from: `step:${before}`, to: `step:${name}`, kind: 'order', crossings: [] });
  return links.filter(({ from, to }) => known.has(from) && known.has(to));
}

function labelLines({ crossings }: Link): readonly TextLine[] {
  return crossings.map(({ output, names, what, format }) => ({
    text: names.length === 0 || names.length > 3 ? output : names.join(', '),
    style: 'code',
    detail: `${what} · ${format}`,
  }));
}

function labelSize(link: Link): { readonly width: number; readonly height: number } {
  if (link.crossings.length === 0) return { width: 0, height: 0 };
  const { width, height } = sizeOf(labelLines(link));
  return { width: width + 2 * labelPadding, height: height + labelPadding };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
