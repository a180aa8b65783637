import type { StepsPlan } from '../../ir.ts';
import { requiredName } from '../../knowledge/distribution-names.ts';
import { tensorFreePackages } from '../../knowledge/needed-packages.ts';

/** Whether values of the pipeline may hold tensors of PyTorch or models of Keras: unless all of its packages are known to have none. */
export function mayHoldTensors({ environments }: StepsPlan): boolean {
  const packages = environments.flatMap(({ pip, conda }) => [...pip, ...conda]);
  return (
    environments.length === 0 || packages.some((requirement) => !tensorFreePackages.has(requiredName(requirement)))
  );
}
