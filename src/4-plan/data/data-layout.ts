/** The content of a file or folder that is not a table, from names of files and headers of arrays. */
import type { ArrayShape, DataLayout, PathFact } from '../../ir.ts';

const images = /\.(png|jpe?g|bmp)$/i;
const texts = /\.(txt|text)$/i;
/** Maximum number of made-up folders. */
const mostFolders = 12;

/** The layout at a path of the project; undefined if it is something else or unknown. */
export function layoutOf(path: string, paths: readonly PathFact[]): DataLayout | undefined {
  const fact = paths.find((candidate) => candidate.path === path);
  if (fact === undefined) return undefined;
  if (fact.kind === 'file') return /\.np[yz]$/i.test(path) ? arraysOf(fact.preview) : undefined;
  const inside = paths.filter((one) => one.kind === 'file' && one.path.startsWith(`${path}/`)).map((one) => one.path);
  const [first] = inside;
  const [kind, content] =
    first !== undefined && images.test(first) ? [images, 'images' as const] : [texts, 'texts' as const];
  const ending = kind.exec(first ?? '')?.[1]?.toLowerCase();
  if (ending === undefined || !inside.every((file) => kind.test(file))) return undefined;
  const folders = [...new Set(inside.map((file) => file.slice(path.length + 1).replace(/(?:^|\/)[^/]*$/, '')))];
  return folders.length > mostFolders ? undefined : { kind: 'files', content, ending, folders };
}

function arraysOf(preview: string | null): DataLayout | undefined {
  const arrays = (preview ?? '').split('\n').flatMap((line): readonly ArrayShape[] => {
    const [, name = '', dtype = '', shape = ''] = /^(?:(\S+) )?([<>|=]\w+) \(([\d, ]*)\)$/.exec(line) ?? [];
    return dtype === '' ? [] : [{ name, dtype, shape: [...shape.matchAll(/\d+/g)].map(Number) }];
  });
  return arrays.length === 0 ? undefined : { kind: 'arrays', arrays };
}
