import type { AzuremlFile } from '../../azureml/files.ts';
import type { JobsFile, JobsPlan, OutputFile } from '../../ir.ts';
import { quoteWord } from '../../shell/quote.ts';
import type { ApplyEntity } from '../operation-views.ts';
import { outputFile } from '../output-file.ts';
import type { Render } from '../render.ts';

/** Kinds in the order in which they need each other. */
const order: readonly JobsFile['kind'][] = [
  'datastore',
  'environment',
  'data',
  'model',
  'cluster',
  'compute-instance',
  'online-endpoint',
  'online-deployment',
  'batch-endpoint',
  'batch-deployment',
  'schedule',
  'monitor',
];

/** Kinds that need the script: without any of these, a pipeline finds its assets itself. */
const served: readonly JobsFile['kind'][] = order.filter((kind) => kind !== 'environment' && kind !== 'data');

/** The script that creates the described resources in a workspace. */
export function applyScript(plan: JobsPlan, render: Render): readonly OutputFile[] {
  if (!hasEntities(plan)) return [];
  const files = order.flatMap((kind) => plan.files.filter((file) => file.kind === kind));
  const traffic = Object.entries(plan.traffic).map(([endpoint, shares]) => ({
    endpoint: quoteWord(endpoint),
    shares: quoteWord(
      Object.entries(shares)
        .map(([name, percent]) => `${name}=${percent}`)
        .join(' '),
    ),
  }));
  const text = render('scripts/apply.sh', { entities: files.map(entityOf), traffic });
  return [outputFile('scripts/apply.sh', text)];
}

/** True if the notebook creates more than jobs, their environments and their data. */
export function hasEntities({ files }: JobsPlan): boolean {
  return files.some(({ kind }) => served.includes(kind));
}

function entityOf({ path, ...file }: JobsFile): ApplyEntity {
  const { kind } = file;
  const name = String(file.value.name ?? '');
  const group = groups[kind] ?? kind;
  const create = `${group} create --file ${quoteWord(path)}`;
  const done = quoteWord(`Made ${name} (${path})`);
  const given = versionOf(file);
  const version = given === null ? '' : ` --version ${quoteWord(given)}`;
  switch (file.kind) {
    case 'environment':
    case 'data':
    case 'model':
      // Without a version, each call creates a new one: once is enough.
      return {
        show: `${group} show --name ${quoteWord(name)}${version === '' ? ' --label latest' : version}`,
        create,
        update: '',
        done,
      };
    case 'online-deployment': {
      const endpoint = ` --endpoint-name ${quoteWord(file.value.endpoint_name)}`;
      const update = `${group} update --file ${quoteWord(path)}`;
      return { show: `${group} show --name ${quoteWord(name)}${endpoint}`, create, update, done };
    }
    case 'online-endpoint':
    case 'batch-endpoint':
    case 'cluster':
    case 'compute-instance':
      return { show: `${group} show --name ${quoteWord(name)}`, create, update: '', done };
    default:
      return { show: '', create, update: '', done };
  }
}

const groups: Readonly<Partial<Record<JobsFile['kind'], string>>> = {
  cluster: 'compute',
  'compute-instance': 'compute',
  monitor: 'schedule',
};

/** The version that a file gives its asset; null if each creation makes a new one. */
function versionOf(file: AzuremlFile): string | null {
  if (file.kind === 'model') return file.value.version === undefined ? null : String(file.value.version);
  return file.kind === 'environment' || file.kind === 'data' ? file.value.version : null;
}
