/** What the server asks for: tags of cells, counted from 0. */
export interface TagRequest {
  readonly notebook: string;
  readonly cells: readonly TagChange[];
}

/** Tags that a cell is given, and one that goes. */
export interface TagChange {
  readonly cell: number;
  readonly add: readonly string[];
  readonly remove?: string;
}

type Metadata = Readonly<Record<string, unknown>>;

/** The metadata of a cell in VS Code with other tags: Jupyter's metadata are in `metadata`, in older versions in `custom.metadata`. */
export function changedTags(metadata: Metadata, change: TagChange): Metadata {
  if (isRecord(metadata.custom)) return { ...metadata, custom: changedTags(metadata.custom, change) };
  const own = isRecord(metadata.metadata) ? metadata.metadata : {};
  const had = Array.isArray(own.tags) ? (own.tags as readonly unknown[]) : [];
  const kept = had.filter((tag) => tag !== change.remove && !change.add.includes(String(tag)));
  return { ...metadata, metadata: { ...own, tags: [...kept, ...change.add] } };
}

function isRecord(value: unknown): value is Metadata {
  return typeof value === 'object' && value !== null;
}
