import type { Finding, Findings } from './finding.ts';
import type { FilePlace } from './place-in-file.ts';

/** Findings as SARIF 2.1.0, which code scanning and editors read. */
export function formatSarif({ findings, version }: Findings): string {
  const rules = [...new Map(findings.map((finding) => [finding.id, finding])).values()];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cellwright', version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, rules)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function ruleOf({ id, severity, advice }: Finding) {
  const help = { text: advice === '' ? `cellwright explain ${id}` : `${advice} (cellwright explain ${id})` };
  return { id, shortDescription: { text: id }, help, defaultConfiguration: { level: severity } };
}

function resultOf({ id, severity, message, advice, place }: Finding, rules: readonly Finding[]) {
  return {
    ruleId: id,
    ruleIndex: rules.findIndex((rule) => rule.id === id),
    level: severity,
    message: { text: advice === '' ? message : `${message}\n${advice}` },
    ...(place === null ? {} : { locations: [locationOf(place)] }),
  };
}

function locationOf({ file, line, column, endLine, endColumn }: FilePlace) {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}
