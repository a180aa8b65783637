/** Views of the templates of Kubeflow's files; `pipeline.py` has a view of its own. */
import type { KubeflowPipelineView } from './pipeline-view.ts';

/** What each template is filled with. */
export interface KubeflowViews {
  'kubeflow/pipeline.py': KubeflowPipelineView;
  'kubeflow/requirements.txt': KubeflowToolsView;
  'kubeflow/image-requirements.txt': KubeflowPackagesView;
  'kubeflow/Dockerfile': KubeflowImageView;
  'kubeflow/submit.py': KubeflowSubmitView;
  'kubeflow/README.md': KubeflowReadmeView;
  '.github/workflows/kubeflow.yml': KubeflowWorkflowView;
}

/** Packages that compile and submit the pipeline. */
export interface KubeflowToolsView {
  /** True if the pipeline needs the extension for Kubernetes. */
  readonly kubernetes: boolean;
}

/** The requirements of the image. */
export interface KubeflowPackagesView {
  readonly packages: readonly string[];
}

/** The Dockerfile. */
export interface KubeflowImageView {
  readonly python: string;
  /** Packages that conda installs; empty if pip has them all. */
  readonly conda: string;
}

/** The script that submits the pipeline; both are Python. */
export interface KubeflowSubmitView {
  readonly name: string;
  readonly experiment: string;
}

interface Parts {
  /** The image's name, and the pipeline's. */
  readonly name: string;
  /** True if the image is built from the repository's Dockerfile. */
  readonly builds: boolean;
  /** True if `DATA_ROOT` must be given. */
  readonly needsRoot: boolean;
}

/** The instructions. */
export interface KubeflowReadmeView extends Parts {
  readonly shares: boolean;
  readonly tracks: boolean;
  readonly github: boolean;
  readonly submitNumber: number;
}

/** The workflow. */
export interface KubeflowWorkflowView extends Parts {
  readonly python: string;
}
