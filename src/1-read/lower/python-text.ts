/** A Python string literal of some text, on one line. */
export function pythonString(text: string): string {
  const quote = text.includes('"') && !text.includes("'") ? "'" : '"';
  return `${quote}${escapeText(text, quote)}${quote}`;
}

/** A Python string literal of a text of many lines, kept readable. */
export function pythonBlock(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"""', '\\"\\"\\"')
    .replace(/"$/, '\\"')
    .replaceAll('\r', '\\r');
  return `"""${escaped}"""`;
}

/** Escapes text for the inside of a one-line string literal. */
export function escapeText(text: string, quote: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** The value of a plain Python string literal, or `null` when the text is none (an f-string, bytes, an expression). */
export function readPythonString(literal: string): string | null {
  const match = /^([rRuU]?)("""|'''|"|')([\s\S]*)\2$/.exec(literal.trim());
  if (match === null) return null;
  const [, prefix = '', quote = '', body = ''] = match;
  if (hasBareQuote(body, quote)) return null;
  if (prefix.toLowerCase() === 'r') return body;
  return body.replace(/\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|[\s\S])/g, (whole, code: string) => {
    if (code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return escapes[code] ?? whole;
  });
}

function hasBareQuote(body: string, quote: string): boolean {
  return body.replace(/\\[\s\S]/g, '').includes(quote);
}

const keywords = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
    'import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);
const builtins = new Set(
  (
    'abs all any bool bytes chr dict enumerate filter float format hash hex id int isinstance len list map max min next ' +
    'object oct open ord pow print range repr reversed round set slice sorted str sum tuple type zip'
  ).split(' '),
);

/** Whether a text looks like an expression all of whose names are known: what IPython could evaluate at that place. */
export function isKnownExpression(text: string, names: ReadonlySet<string>): boolean {
  const bare = text.replace(/[rRfFbBuU]{0,2}("(\\.|[^"\\])*"|'(\\.|[^'\\])*')/g, ' 0 ');
  if (bare.trim() === '' || /[^\w\s.[\](){}+\-*/%,:<>=!&|^~@]/u.test(bare)) return false;
  if (
    /[\w)\]]\s+(?!(?:and|or|not|in|is|if|else|for|lambda)\b)[\w]/.test(
      bare.replace(/\b(and|or|not|in|is|if|else|for|lambda)\b/g, ','),
    )
  )
    return false;
  if (/[.+\-*/%,:<>=!&|^~@]\s*$/.test(bare) || /^\s*[*/%,:<>=!&|^@)\]]/.test(bare)) return false;
  const local = [...bare.matchAll(/\bfor\s+([\w,\s]+?)\s+in\b|\blambda\s+([\w,\s]*):/g)].flatMap((m) =>
    (m[1] ?? m[2] ?? '').split(/[,\s]+/),
  );
  const used = [...bare.matchAll(/(?<![\w.])([^\W\d]\w*)(?!\s*=[^=])/gu)].map((match) => match[1] ?? '');
  return used.every((name) => keywords.has(name) || builtins.has(name) || names.has(name) || local.includes(name));
}
