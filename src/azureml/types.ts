/** The types of inputs and outputs, and the images that are no longer maintained. */
import type { ParameterType, PortType } from '../ir/inputs.ts';

/** Types of files, folders and models that Azure ML passes between steps. */
export type AssetType = 'uri_file' | 'uri_folder' | 'mltable' | 'mlflow_model' | 'custom_model' | 'triton_model';

/** Azure ML's word for each type of port. */
export const portAssets: Readonly<Record<PortType, AssetType>> = {
  file: 'uri_file',
  folder: 'uri_folder',
  table: 'mltable',
  model: 'mlflow_model',
};

/** Types of values that a user sets. */
export const primitiveTypes: readonly ParameterType[] = ['string', 'integer', 'number', 'boolean'];
/** All types of assets. */
export const assetTypes: readonly AssetType[] = [
  'uri_file',
  'uri_folder',
  'mltable',
  'mlflow_model',
  'custom_model',
  'triton_model',
];

/** True for `string`, `integer`, `number` and `boolean`. */
export function isPrimitiveType(type: unknown): type is ParameterType {
  return primitiveTypes.includes(type as ParameterType);
}

/** True for the types of files, folders and models. */
export function isAssetType(type: unknown): type is AssetType {
  return assetTypes.includes(type as AssetType);
}

/** True if an output of one type may be bound to an input of another: a folder also serves as a model or table. */
export function canBind(output: string, input: string): boolean {
  if (output === input) return true;
  const folders = ['uri_folder', 'mltable', 'mlflow_model', 'custom_model', 'triton_model'];
  return folders.includes(output) && folders.includes(input) && (output === 'uri_folder' || input === 'uri_folder');
}

/** True for a size of machines that Azure no longer has: the series NC, NCv2, NCv3, ND and NV. */
export function isRetiredSize(size: string): boolean {
  return /^Standard_(?:NC(?:6|12|24|24r)|NC(?:6|12|24|24r)s_v[23]|ND(?:6|12|24|24r)s|NV(?:6|12|24))$/i.test(size);
}

/** Says why an image or environment name must not be used; `null` when it may. */
export function findRetirement(image: string): string | null {
  if (/ubuntu18\.04/i.test(image)) return 'its base, Ubuntu 18.04, is out of support';
  if (/ubuntu20\.04/i.test(image)) return 'its base, Ubuntu 20.04, is out of support';
  if (/\bAzureML-(?!Tutorial)[\w.]+.*-(cpu|gpu|cuda[\d.]*)\b/i.test(image))
    return 'curated environments of this form are retired';
  return null;
}
