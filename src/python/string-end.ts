const stringStart = /([rR][bBfFtT]?|[bBfFtT][rR]?|[uU])?("""|'''|"|')/y;
const comment = /#[^\r\n]*/y;

/** Where a sticky pattern that matches at a position ends; -1 where it does not match. */
export function matchEnd(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Where the string literal that begins at a position ends; -1 where none begins. */
export function endOfString(text: string, position: number): number {
  stringStart.lastIndex = position;
  const match = stringStart.exec(text);
  if (match === null) return -1;
  const [whole, prefix = '', quote = ''] = match;
  const begin = position + whole.length;
  const end = /[fFtT]/.test(prefix) ? endOfTemplate(text, begin, quote) : endOfPlain(text, begin, quote);
  return end >= 0 ? end : endOfUnclosed(text, begin, quote);
}

function endOfUnclosed(text: string, begin: number, quote: string): number {
  if (quote.length === 3) return text.length;
  const plain = /[^\r\n]*/y;
  return matchEnd(plain, text, begin);
}

function endOfPlain(text: string, begin: number, quote: string): number {
  for (let index = begin; index < text.length; index++) {
    if (text.startsWith(quote, index)) return index + quote.length;
    const character = text[index];
    if (character === '\\') index += text.startsWith('\r\n', index + 1) ? 2 : 1;
    else if (quote.length === 1 && (character === '\n' || character === '\r')) return -1;
  }
  return -1;
}

/** The end of an f-string; quotes inside replacement fields do not close it. */
function endOfTemplate(text: string, begin: number, quote: string): number {
  for (let index = begin; index < text.length; index++) {
    if (text.startsWith(quote, index)) return index + quote.length;
    const character = text[index];
    if (character === '{') {
      if (text[index + 1] === '{') index++;
      else index = endOfField(text, index + 1, quote) - 1;
      if (index < 0) return -1;
    } else if (character === '\\') {
      index = afterBackslash(text, index) - 1;
    } else if (quote.length === 1 && (character === '\n' || character === '\r')) {
      return -1;
    }
  }
  return -1;
}

function afterBackslash(text: string, index: number): number {
  const named = /\\N\{[^{}]*\}/y;
  const end = matchEnd(named, text, index);
  if (end >= 0) return end;
  if (text[index + 1] === '{' || text[index + 1] === '}') return index + 1;
  return index + (text.startsWith('\r\n', index + 1) ? 3 : 2);
}

/** The end of a replacement field, behind its `}`; -1 when it has none. */
function endOfField(text: string, begin: number, quote: string): number {
  let depth = 0;
  let index = begin;
  while (index < text.length) {
    const string = endOfString(text, index);
    const character = text[index] ?? '';
    if (string >= 0) {
      index = string;
      continue;
    }
    if (character === '#') index = matchEnd(comment, text, index) - 1;
    else if (depth === 0 && character === '}') return index + 1;
    else if (depth === 0 && character === ':') return endOfFormat(text, index + 1, quote);
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    index++;
  }
  return -1;
}

function endOfFormat(text: string, begin: number, quote: string): number {
  let index = begin;
  while (index < text.length) {
    const character = text[index];
    if (character === '}') return index + 1;
    if (text.startsWith(quote, index)) return -1;
    if (character === '{') index = endOfField(text, index + 1, quote);
    else index = character === '\\' ? afterBackslash(text, index) : index + 1;
    if (index < 0) return -1;
  }
  return -1;
}
