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
  /** The scope of a role assignment, as an expression; absent for the resource group. */
  readonly scope?: string;
  readonly properties: { readonly [key: string]: JsonValue };
  readonly dependsOn: readonly string[];
  /** The condition for creating it, as an expression of the template; absent if always. */
  readonly condition?: string;
}
