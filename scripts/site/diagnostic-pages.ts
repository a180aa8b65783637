import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DiagnosticDefinition } from '../../src/diagnostics/define.ts';
import { type DiagnosticId, diagnostics } from '../../src/diagnostics.ts';
import { type Page, summaryOf } from './page.ts';

const folder = 'docs/diagnostics';

/** A page for each message, and one that lists them. */
export function diagnosticPages(root: string): readonly Page[] {
  const ids = readdirSync(path.join(root, folder)).map((name) => name.replace(/\.md$/, '') as DiagnosticId);
  const pages = ids.toSorted().map((id) => diagnosticPage(root, id));
  return [listOf(pages), ...pages];
}

function diagnosticPage(root: string, id: DiagnosticId): Page {
  const source = `${folder}/${id}.md`;
  const text = readFileSync(path.join(root, source), 'utf8');
  const { severity, message }: DiagnosticDefinition = diagnostics[id];
  const told = `**${severity}**: ${message}`;
  return {
    path: `diagnostics/${id}`,
    title: id,
    section: 'messages',
    markdown: text.replace(/^# .*\n/, (heading) => `${heading}\n${told}\n`),
    source,
    summary: summaryOf(text.replace(/^# .*\n/, '')),
    isListed: false,
  };
}

function listOf(pages: readonly Page[]): Page {
  const rows = pages.map(({ title }) => {
    const { severity, message }: DiagnosticDefinition = diagnostics[title as DiagnosticId];
    return `| [${title}](${title}.md) | ${severity} | ${message.replaceAll('|', '\\|')} |`;
  });
  const summary = 'Every message by its id, with an example and the way out.';
  const table = ['| id | severity | message |', '| --- | --- | --- |', ...rows].join('\n');
  const markdown = `# Messages\n\n${summary} \`cellwright explain\` prints the same pages.\n\n${table}\n`;
  const source = `${folder}/index.md`;
  return {
    path: 'diagnostics/index',
    title: 'Messages',
    section: 'messages',
    markdown,
    source,
    summary,
    isListed: true,
  };
}
