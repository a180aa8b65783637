/** What NumPy's files say of their arrays in their headers: `x <f8 (200, 4)`, a line an array. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { constants, inflateRawSync } from 'node:zlib';

const headerBytes = 1024;

/** The names, types and shapes of the arrays of a `.npy` or `.npz` file; null if it is no such file. */
export function arrayHeaders(file: string): string | null {
  try {
    const handle = openSync(file, 'r');
    try {
      const read = reader(handle);
      if (!file.toLowerCase().endsWith('.npz')) return lineOf('', read(0, headerBytes));
      const lines = entriesOf(read, fstatSync(handle).size).map(({ name, start, isDeflated }) =>
        lineOf(name.replace(/\.npy$/, ''), isDeflated ? inflated(read(start, headerBytes)) : read(start, headerBytes)),
      );
      return lines.length === 0 || lines.includes(null) ? null : lines.join('\n');
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

type Read = (position: number, length: number) => Buffer;

function reader(handle: number): Read {
  return (position, length) => {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(handle, buffer, 0, length, position));
  };
}

function inflated(bytes: Buffer): Buffer {
  return inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
}

function lineOf(name: string, bytes: Buffer): string | null {
  if (bytes.subarray(1, 6).toString('latin1') !== 'NUMPY') return null;
  const text = bytes.toString('latin1');
  const [, dtype] = /'descr': '([^']+)'/.exec(text) ?? [];
  const [, shape] = /'shape': (\([\d, ]*\))/.exec(text) ?? [];
  return dtype === undefined || shape === undefined ? null : `${name} ${dtype} ${shape}`.trim();
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly isDeflated: boolean;
}

/** The files of a ZIP archive, by the directory at its end. */
function entriesOf(read: Read, size: number): readonly Entry[] {
  const tail = read(Math.max(0, size - 65_557), 65_557);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) return [];
  const directory = read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset));
    const header = directory.readUInt32LE(at + 42);
    const local = read(header, 30);
    entries.push({
      name: directory.subarray(at + 46, at + 46 + (name ?? 0)).toString('utf8'),
      start: header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28),
      isDeflated: directory.readUInt16LE(at + 10) === 8,
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
