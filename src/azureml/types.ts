/** The types of inputs and outputs, and the images that are no longer maintained. */
import type { AssetType, PrimitiveType } from '../ir.ts';

/** Types of values that a user sets. */
export const primitiveTypes: readonly PrimitiveType[] = ['string', 'integer', 'number', 'boolean'];
/** Types of files and folders that Azure ML passes between steps. */
export const assetTypes: readonly (AssetType | 'triton_model')[] = [
  'uri_file',
  'uri_folder',
  'mltable',
  'mlflow_model',
  'custom_model',
  'triton_model',
];

/** True for `string`, `integer`, `number` and `boolean`. */
export function isPrimitiveType(type: unknown): type is PrimitiveType {
  return primitiveTypes.includes(type as PrimitiveType);
}

/** True for the types of files, folders and models. */
export function isAssetType(type: unknown): type is AssetType {
  return assetTypes.includes(type as AssetType);
}

/** True where an output of one type may be bound to an input of another: a folder also serves as a model or table. */
export function canBind(output: string, input: string): boolean {
  if (output === input) return true;
  const folders = ['uri_folder', 'mltable', 'mlflow_model', 'custom_model', 'triton_model'];
  return folders.includes(output) && folders.includes(input) && (output === 'uri_folder' || input === 'uri_folder');
}

/** Says why an image or environment name must not be used; `null` when it may. */
export function findRetirement(image: string): string | null {
  if (/ubuntu18\.04/i.test(image)) return 'its base, Ubuntu 18.04, is out of support';
  if (/ubuntu20\.04/i.test(image)) return 'its base, Ubuntu 20.04, is out of support';
  if (/\bAzureML-(?!Tutorial)[\w.]+.*-(cpu|gpu|cuda[\d.]*)\b/i.test(image))
    return 'curated environments of this form are retired';
  return null;
}
