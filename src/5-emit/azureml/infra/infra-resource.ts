import type { JsonValue } from '../../json.ts';

/** A resource. Texts in properties may be expressions of ARM templates. */
export interface InfraResource {
  readonly what: string;
  readonly type: string;
  readonly apiVersion: string;
  /** Name, as an expression of the template. */
  readonly name: string;
  readonly location: boolean;
  readonly kind?: string;
  readonly sku?: Readonly<Record<string, string>>;
  readonly identity?: JsonValue;
  /** The resource that a role is given on, as an expression; left out for the resource group. */
  readonly scope?: string;
  readonly properties: { readonly [key: string]: JsonValue };
  readonly dependsOn: readonly string[];
  /** When it is made, as an expression of the template; absent if always. */
  readonly condition?: string;
}
