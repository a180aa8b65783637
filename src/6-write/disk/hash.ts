import { createHash } from 'node:crypto';
import { plainText } from '../merge/text-lines.ts';

/** Hash of a generated text, the same whatever line ends a checkout gave it; short enough to read. */
export function hashText(text: string): string {
  return createHash('sha256').update(plainText(text)).digest('hex').slice(0, 16);
}

/** Hash of a file's bytes. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
