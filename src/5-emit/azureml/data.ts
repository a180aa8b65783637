import { printDataAsset } from '../../azureml/print/print-environment.ts';
import { portAssets } from '../../azureml/types.ts';
import type { Config } from '../../config.ts';
import type { DataInputPlan, OutputFile, StepsPlan } from '../../ir.ts';
import { dataPath, isAbsolute, normalize } from '../data-path.ts';
import { plainText } from '../plain-text.ts';

/** One data asset per file that the notebook reads; remaining URLs have none. */
export function emitData(plan: StepsPlan, config: Config): readonly OutputFile[] {
  const seen = new Set<string>();
  return plan.dataInputs.flatMap((input) => {
    const asset = assetOf(input, config);
    if (asset === null || seen.has(asset)) return [];
    seen.add(asset);
    return [dataFile(plan, input, asset, config)];
  });
}

/** Name of an input's data asset, or null if it has none. */
export function assetOf(input: DataInputPlan, config: Config): string | null {
  return config.data[input.name]?.asset ?? input.asset;
}

function dataFile(plan: StepsPlan, input: DataInputPlan, asset: string, config: Config): OutputFile {
  const setting = config.data[input.name];
  const path = setting?.path ?? input.place ?? dataPath(plan, input);
  const text = printDataAsset({
    name: asset,
    version: setting?.version ?? null,
    type: setting?.type ?? portAssets[input.type],
    path: isAbsolute(path) ? path : normalize(['..', ...path.split('/')]),
    description: plainText(input.description) || null,
    tags: {},
  });
  return {
    path: `data/${asset}.yml`,
    text,
    ownership: 'generated',
    executable: false,
    key: `data:${asset}`,
    origin: [],
  };
}
