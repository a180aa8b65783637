/** Made-up folders of images and texts, and made-up arrays, as the fixtures print them. */
import type { ArrayShape, MadeUpData } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';

/** The lines that write a few files into folders; `path` is the line that names the outer one. */
export function fileLines(content: Extract<MadeUpData, { kind: 'files' }>, path: string): readonly string[] {
  const file = `path / folder / f"{number}.${content.ending}"`;
  const write =
    content.content === 'images'
      ? [
          '        pixels = draw.integers(0, 256, (64, 64, 3), dtype=np.uint8)',
          `        Image.fromarray(pixels).save(${file})`,
        ]
      : [
          `        words = draw.choice(["good", "bad", "large", "small", "new", "old", "thing", "day"], 12)`,
          `        (${file}).write_text(" ".join(words), encoding="utf-8")`,
        ];
  return [
    path,
    'draw = np.random.default_rng(0)',
    `for folder in [${content.folders.map(pythonString).join(', ')}]:`,
    '    (path / folder).mkdir(parents=True, exist_ok=True)',
    `    for number in range(${Math.ceil(content.perFolder)}):`,
    ...write,
    'return str(path)',
  ];
}

/** The lines that write small arrays; those that are as long as each other in the data are so here. */
export function arrayLines({ arrays, rows }: Extract<MadeUpData, { kind: 'arrays' }>, path: string): readonly string[] {
  const [only] = arrays;
  const longest = Math.max(1, ...arrays.map(({ shape }) => shape[0] ?? 1));
  const valuesOf = ({ dtype, shape }: ArrayShape): string => {
    const [first, ...others] = shape;
    const length = first === undefined ? [] : [shortened(first, longest, rows)];
    return drawn(dtype, [...length, ...others]);
  };
  const save =
    only !== undefined && only.name === ''
      ? [`np.save(path, ${valuesOf(only)})`]
      : ['np.savez(', '    path,', ...arrays.map((array) => `    ${array.name}=${valuesOf(array)},`), ')'];
  return [path, 'draw = np.random.default_rng(0)', ...save, 'return str(path)'];
}

/** A long array is cut; a part of the data that is smaller, as the one for tests, is cut in proportion, but for what stays small. */
function shortened(length: number, longest: number, rows: number): number {
  return length <= rows ? length : Math.max(Math.min(rows, 8), Math.round((rows * length) / longest));
}

function drawn(dtype: string, shape: readonly number[]): string {
  const size = `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
  const type = dtype.replace(/^[<>|=]/, '');
  if (type.startsWith('f')) return `draw.random(${size}).astype(${pythonString(type)})`;
  if (type === 'u1' && shape.length > 1) return `draw.integers(0, 256, ${size}).astype("u1")`;
  if (/^[iu]/.test(type)) return `draw.integers(0, 2, ${size}).astype(${pythonString(type)})`;
  if (type.startsWith('b')) return `draw.integers(0, 2, ${size}).astype(bool)`;
  return `draw.choice(["a", "b"], ${size})`;
}
