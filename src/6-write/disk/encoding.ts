/** The encoding of a file. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';

/** A file's text with its encoding. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Reads bytes as text: UTF-8, UTF-16 with a byte order mark, else Latin-1, which gives every byte back unchanged.
 * `null` if it is not text. The byte order mark stays the first character of the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: Buffer.from(bytes).toString('latin1'), encoding: 'latin1' };
  }
}

/** Writes text in an encoding; `null` if the encoding has no place for a character of it. */
export function encodeText(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0xff) return null;
  return Buffer.from(text, 'latin1');
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText | null {
  if (bytes.length % 2 !== 0) return null;
  const copy = Buffer.from(bytes);
  return { text: (encoding === 'utf-16be' ? copy.swap16() : copy).toString('utf16le'), encoding };
}
