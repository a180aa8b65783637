/** Reads a truncated JSON text, closing what is open at its end. */

/** A value of JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The value at the start of a text; `undefined` if it is not JSON. */
export function parseJsonPrefix(text: string): JsonValue | undefined {
  const reader = new PrefixReader(text);
  const value = reader.value();
  return reader.isWrong || !reader.isAtEnd() ? undefined : value;
}

class PrefixReader {
  isWrong = false;
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  isAtEnd(): boolean {
    return this.peek() === undefined;
  }

  /** The value that begins here; `undefined` if the text ends before it, or is wrong. */
  value(): JsonValue | undefined {
    const next = this.peek();
    if (next === '{') return this.members();
    if (next === '[') return this.elements();
    if (next === '"') return this.string();
    const word = /^[\w.+-]+/.exec(this.text.slice(this.at))?.[0];
    if (next === undefined || word === undefined) return this.fail(next !== undefined);
    this.at += word.length;
    return this.word(word);
  }

  private members(): JsonValue {
    const members: [string, JsonValue][] = [];
    this.at += 1;
    while (!this.isWrong && this.peek() !== undefined && !this.take('}')) {
      const key = this.peek() === '"' ? this.string() : this.fail(true);
      if (key === undefined || this.peek() === undefined) break;
      if (!this.take(':')) return this.fail(true) ?? null;
      const value = this.value();
      if (value === undefined) break;
      members.push([key, value]);
      if (!this.take(',') && this.peek() !== '}') this.fail(this.peek() !== undefined);
    }
    return Object.fromEntries(members);
  }

  private elements(): JsonValue {
    const elements: JsonValue[] = [];
    this.at += 1;
    while (!this.isWrong && this.peek() !== undefined && !this.take(']')) {
      const value = this.value();
      if (value === undefined) break;
      elements.push(value);
      if (!this.take(',') && this.peek() !== ']') this.fail(this.peek() !== undefined);
    }
    return elements;
  }

  private string(): string | undefined {
    const found = /^"(?:[^"\\]|\\.)*"/s.exec(this.text.slice(this.at))?.[0];
    if (found === undefined) {
      this.at = this.text.length;
      return undefined;
    }
    this.at += found.length;
    try {
      return JSON.parse(found) as string;
    } catch {
      return this.fail(true);
    }
  }

  private word(word: string): JsonValue | undefined {
    // A number at the very end may be truncated.
    const isCut = this.at === this.text.length;
    const known = { true: true, false: false, null: null, NaN: null } as const;
    if (Object.hasOwn(known, word)) return known[word as keyof typeof known];
    if (!isCut && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(word)) return Number(word);
    return this.fail(!isCut);
  }

  private fail(isWrong: boolean): undefined {
    this.isWrong ||= isWrong;
    return undefined;
  }

  private peek(): string | undefined {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
    return this.text[this.at];
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at += 1;
    return true;
  }
}
