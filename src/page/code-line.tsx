/** A line of code with its colours, and parameters marked in it. */
import type { Piece } from './highlight.ts';

/** A stretch of a line, by columns. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly title: string;
}

/** The pieces of a line; those inside a mark are in it. */
export function CodeLine({
  pieces,
  marks = [],
}: {
  readonly pieces: readonly Piece[];
  readonly marks?: readonly Mark[];
}) {
  if (marks.length === 0) return <code>{pieces.map(pieceElement)}</code>;
  let column = 0;
  const parts = pieces.flatMap((piece) => {
    const start = column;
    column += piece.text.length;
    return splitAt(piece, start, marks);
  });
  return (
    <code>
      {parts.map(({ piece, mark }, index) =>
        mark === null ? (
          pieceElement(piece, index)
        ) : (
          <mark key={index} title={mark.title}>
            {pieceElement(piece, index)}
          </mark>
        ),
      )}
    </code>
  );
}

function pieceElement({ text, style }: Piece, index: number) {
  return style === '' ? (
    text
  ) : (
    <span key={index} class={style}>
      {text}
    </span>
  );
}

interface Part {
  readonly piece: Piece;
  readonly mark: Mark | null;
}

function splitAt({ text, style }: Piece, start: number, marks: readonly Mark[]): readonly Part[] {
  const ends = marks
    .flatMap(({ from, to }) => [from - start, to - start])
    .filter((end) => end > 0 && end < text.length);
  const cuts = [0, ...[...new Set(ends)].sort((a, b) => a - b), text.length];
  return cuts.slice(0, -1).map((from, index) => {
    const at = start + from;
    const mark = marks.find((one) => one.from <= at && at < one.to) ?? null;
    return { piece: { text: text.slice(from, cuts[index + 1]), style }, mark };
  });
}
