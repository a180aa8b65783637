import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { packageFile } from '../console/package-file.ts';
import type { CompiledOpen } from './compile-open.ts';

/** A message as editors show it; its id leads to the page that explains it. */
export function asDiagnostic({
  id,
  severity,
  message,
  advice,
  location,
}: CompiledOpen['messages'][number]): Diagnostic {
  const page = packageFile(`docs/diagnostics/${id}.md`);
  return {
    range: location.range,
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: id,
    ...(existsSync(page) ? { codeDescription: { href: pathToFileURL(page).href } } : {}),
    source: 'cellwright',
    message: advice === '' ? message : `${message}\n${advice}`,
  };
}

/** The messages by the document that they are about. */
export function diagnosticsByUri({ messages }: CompiledOpen): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const message of messages) {
    const { uri } = message.location;
    found.set(uri, [...(found.get(uri) ?? []), asDiagnostic(message)]);
  }
  return found;
}
