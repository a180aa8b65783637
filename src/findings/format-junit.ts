import type { Finding, Findings } from './finding.ts';

/** Findings as JUnit XML: passed checks pass, errors fail, warnings are printed. */
export function formatJunit({ command, findings, passed }: Findings): string {
  const failures = findings.filter((finding) => finding.severity === 'error').length;
  const suite = `name="cellwright ${command}" tests="${findings.length + passed.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite ${suite}>`,
    ...passed.map((name) => `    <testcase classname="cellwright.${command}" name="${escapeXml(name)}"/>`),
    ...findings.flatMap((finding) => caseOf(command, finding)),
    '  </testsuite>',
    '</testsuites>',
  ].join('\n');
}

function caseOf(command: string, { id, severity, message, advice, place }: Finding): readonly string[] {
  const where = place === null ? '' : `${place.file}:${place.line}:${place.column}`;
  const name = where === '' ? id : `${id} at ${where}`;
  const text = [message, advice, where].filter((line) => line !== '').join('\n');
  const inside =
    severity === 'error'
      ? `<failure type="${id}" message="${escapeXml(message)}">${escapeXml(text)}</failure>`
      : `<system-out>${escapeXml(`warning: ${text}`)}</system-out>`;
  return [
    `    <testcase classname="cellwright.${command}" name="${escapeXml(name)}">`,
    `      ${inside}`,
    '    </testcase>',
  ];
}

function escapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no such characters
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"]/g, (character) => names[character] ?? character)
  );
}
