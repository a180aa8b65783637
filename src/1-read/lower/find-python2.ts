/** The sign that a statement is Python 2; `null` if there is none. */
export function findPython2(statement: string): string | null {
  const code = statement.trim();
  if (/^print\s+(?!(?:in|is|and|or|not|if)\b)["'\w`{[]/.test(code)) return 'a `print` statement';
  if (/^print\s*>>\s*\w+\s*(,|$)/.test(code)) return 'a `print` statement';
  if (/:\s*print\s+["'][^\n]*$/.test(code) && /^(if|for|while|else|elif|try|except|def)\b/.test(code))
    return 'a `print` statement';
  if (/^except\s+[\w.]+\s*,\s*\w+\s*:/.test(code)) return 'an `except` clause with a comma';
  if (/^raise\s+[\w.]+\s*,\s*\S/.test(code)) return 'a `raise` statement with a comma';
  if (/^exec\s+["'\w]/.test(code)) return 'an `exec` statement';
  return null;
}
