import type { Config } from '../../config.ts';
import type { StepsPlan } from '../../ir.ts';
import type { EngineGuide } from '../engine-guide.ts';

/** What the guides of a repository say of Kubeflow Pipelines. */
export function kubeflowGuide(_plan: StepsPlan, config: Config): EngineGuide {
  return {
    written: 'a pipeline for Kubeflow',
    files: 'the pipeline that runs the steps',
    train: ['train on Kubeflow', '`kubeflow/pipeline.py`, then `kubeflow/submit.py`'],
    ports: ['`kubeflow/pipeline.py`'],
    portsTest: null,
    defaults: ['the pipeline'],
    packages: config.kubeflow.image === null ? ['`kubeflow/image-requirements.txt`'] : [],
    script: "a step's script",
    folders: [['kubeflow/', 'the pipeline for Kubeflow, the image of its steps, and the script that submits it']],
    tools: [],
    start: 'Run the pipeline on Kubeflow, locally or in a cluster: see [kubeflow/README.md](kubeflow/README.md).',
    workflow: '`.github/workflows/kubeflow.yml` compiles the pipeline for Kubeflow, and runs it when `main` changes.',
  };
}
