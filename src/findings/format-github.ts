import type { Finding, Findings } from './finding.ts';

/** Findings as GitHub workflow commands, which appear at the lines of a pull request. */
export function formatGithub({ findings }: Findings): string {
  return findings.map(commandOf).join('\n');
}

function commandOf({ id, severity, message, advice, place }: Finding): string {
  const properties = {
    title: `cellwright (${id})`,
    ...(place === null
      ? {}
      : {
          file: place.file,
          line: place.line,
          endLine: place.endLine,
          // GitHub shows nothing if the columns are on different lines.
          ...(place.line === place.endLine ? { col: place.column, endColumn: place.endColumn } : {}),
        }),
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${listed.join(',')}::${escapeMessage(advice === '' ? message : `${message}\n${advice}`)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
