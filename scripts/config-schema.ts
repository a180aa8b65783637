/** Derives the JSON Schema of `cellwright.yml` from the type `Config`, its doc comments and its default values. */
import { fileURLToPath } from 'node:url';
import { type JSDoc, Node, Project, type PropertySignature, type TypeNode, type TypeReferenceNode } from 'ts-morph';
import { defaultConfig } from '../src/config.ts';

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [key: string]: unknown };

/** The schema of the settings. */
export function configSchema(): Schema {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const project = new Project({ tsConfigFilePath: `${root}tsconfig.json`, skipAddingFilesFromTsConfig: true });
  const config = project.addSourceFileAtPath(`${root}src/config.ts`).getInterfaceOrThrow('Config');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...mapping(config.getProperties(), defaultConfig),
    description: proseOf(config.getJsDocs()),
    title: 'cellwright.yml',
  };
}

/** A mapping whose keys are known. Without `defaults`, below a list or an open mapping, its values have none. */
function mapping(properties: readonly PropertySignature[], defaults: unknown): Schema {
  const settings = properties.filter((property) => !tagsOf(property.getJsDocs()).has('internal'));
  const schemas = settings.map((property) => {
    const name = property.getName();
    return [name, settingSchema(property, (defaults as Schema | undefined)?.[name])] as const;
  });
  return { type: 'object', properties: Object.fromEntries(schemas), additionalProperties: false };
}

function settingSchema(property: PropertySignature, standard: unknown): Schema {
  const schema = schemaOf(property.getTypeNodeOrThrow(), standard);
  const prose = proseOf(property.getJsDocs());
  const isSection = 'properties' in schema;
  return {
    ...(standard === undefined ? {} : { default: isSection ? {} : standard }),
    ...(prose === '' ? {} : { description: prose }),
    ...withLimits(schema, tagsOf(property.getJsDocs())),
  };
}

function schemaOf(node: TypeNode, standard?: unknown): Schema {
  if (Node.isUnionTypeNode(node)) return unionSchema(node.getTypeNodes());
  if (Node.isParenthesizedTypeNode(node) || Node.isTypeOperatorTypeNode(node)) return schemaOf(node.getTypeNode());
  if (Node.isArrayTypeNode(node)) return { type: 'array', items: schemaOf(node.getElementTypeNode()) };
  if (Node.isTypeReference(node)) return referenceSchema(node, standard);
  const value = Node.isLiteralTypeNode(node) ? node.getType().getLiteralValue() : undefined;
  return typeof value === 'string' ? { type: 'string', enum: [value] } : { type: node.getText() };
}

/** Names that are listed, text and null, a name or a list: one schema for all, so that a mistake gives one message. */
function unionSchema(nodes: readonly TypeNode[]): Schema {
  const parts = nodes.filter((node) => node.getText() !== 'undefined').map((node) => schemaOf(node));
  const names = parts.flatMap((part) => (part.enum as readonly string[] | undefined) ?? []);
  const others = parts.filter((part) => part.enum === undefined);
  const types = [...(names.length > 0 ? ['string'] : []), ...others.map(({ type }) => type)];
  const type = types.length === 1 ? types[0] : types;
  if (names.length === 0) return Object.assign({}, ...others, { type });
  const isNullable = others.some((part) => part.type === 'null');
  if (others.length === Number(isNullable)) return { type, enum: isNullable ? [...names, null] : names };
  return Object.assign({}, ...others, { type, pattern: `^(${names.join('|')})$` });
}

function referenceSchema(node: TypeReferenceNode, standard: unknown): Schema {
  const name = node.getTypeName();
  const [first, second] = node.getTypeArguments();
  if (name.getText() === 'Readonly' && first) return schemaOf(first, standard);
  if (name.getText() === 'Record' && second) return { type: 'object', additionalProperties: schemaOf(second) };
  const symbol = name.getSymbolOrThrow();
  const [declaration] = (symbol.getAliasedSymbol() ?? symbol).getDeclarations();
  if (Node.isInterfaceDeclaration(declaration)) {
    const schema = mapping(declaration.getProperties(), standard);
    return standard === undefined ? schema : { ...schema, description: proseOf(declaration.getJsDocs()) };
  }
  if (!Node.isTypeAliasDeclaration(declaration)) throw new Error(`No schema is derived from ${node.getText()}`);
  const value = declaration.getTypeNodeOrThrow();
  // The ids of warnings are computed from the catalogue: what counts is what the type checker makes of them.
  const schema = Node.isIndexedAccessTypeNode(value)
    ? { type: 'string', enum: [...literalsOf(node)].sort() }
    : schemaOf(value);
  return withLimits(schema, tagsOf(declaration.getJsDocs()));
}

function literalsOf(node: TypeNode): readonly string[] {
  return node
    .getType()
    .getUnionTypes()
    .map((type) => String(type.getLiteralValueOrThrow()));
}

/** What the tags `@integer`, `@minimum`, `@maximum` and `@pattern` ask of a value, or of each item of a list. */
function withLimits(schema: Schema, tags: ReadonlyMap<string, string>): Schema {
  if (schema.type === 'array') return { ...schema, items: withLimits(schema.items as Schema, tags) };
  const limits: Record<string, unknown> = {};
  if (tags.has('integer')) limits.type = 'integer';
  for (const name of ['minimum', 'maximum']) if (tags.has(name)) limits[name] = Number(tags.get(name));
  if (tags.has('pattern')) limits.pattern = tags.get('pattern');
  return { ...schema, ...limits };
}

function tagsOf(docs: readonly JSDoc[]): ReadonlyMap<string, string> {
  const tags = docs.flatMap((doc) => doc.getTags());
  return new Map(tags.map((tag) => [tag.getTagName(), tag.getCommentText() ?? '']));
}

/** The text of a doc comment on one line. */
function proseOf(docs: readonly JSDoc[]): string {
  return docs.map((doc) => doc.getDescription().trim().replace(/\s+/g, ' ')).join(' ');
}
