/** Which files may name an engine: its own, the tables of engines, and the few that are listed here with the reason. */

/** An engine's words. */
export interface EngineWords {
  readonly word: RegExp;
  /** Files that are the engine's own. */
  readonly own: RegExp;
  /** Other files that name it, below the reason why they do. */
  readonly others: Readonly<Record<string, readonly string[]>>;
}

/** The tables that a further engine has a row in, and the settings. */
const tables = [
  ...['src/5-emit/targets.ts', 'src/5-emit/guides.ts', 'src/config.ts', 'src/config/target-packages.ts'],
  ...['src/project/engines.ts', 'src/scaffold/additions.ts'],
];

/** What names which engine, and where that may be. */
export const enginesByName: Readonly<Record<string, EngineWords>> = {
  kubeflow: {
    word: /kubeflow|\bkfp\b/i,
    own: /^(src|templates)\/(5-emit\/)?kubeflow\/|^src\/config\/kubeflow-settings\.ts$|^templates\/\.github\/workflows\/kubeflow\.yml\.hbs$/,
    others: {
      'tables of engines, and settings': [...tables, 'src/5-emit/views.ts'],
      "a notebook's own metadata has that name": ['src/1-read/notebook/parse-notebook.ts'],
      'tables of packages': ['src/knowledge/packages.ts'],
    },
  },
  azureml: {
    // A service of CI that has the same maker is no engine.
    word: /azure(?![-_ ]?(devops|pipelines))/i,
    own: /^src\/(azureml|5-emit\/azureml|2-translate\/azureml-v1|4-plan-jobs|evaluator\/azure-sdk|5-emit\/jobs|run|diagnostics\/azure[^/]*)(\/|$)|^templates\/(\.github|azure-pipelines|deploy|infra|scripts|pipeline-job)|^templates\/(tests\/test_pipeline|src\/step\/\.amlignore)/,
    others: {
      'tables of engines, and settings': [
        ...tables,
        ...['src/config/check-settings.ts', 'src/config/pipeline-settings.ts', 'src/config/production-settings.ts'],
      ],
      'guides of a repository': [
        ...['src/5-emit/docs/readme.ts', 'src/5-emit/views.ts', 'templates/README.md.hbs'],
        ...['src/5-emit/docs/local-commands.ts', 'src/5-emit/docs/operation.ts', 'src/5-emit/docs/project-files.ts'],
        ...['src/5-emit/models.ts', 'src/5-emit/operation-views.ts', 'src/5-emit/tests/pipeline-test-view.ts'],
        ...['templates/.gitignore.hbs', 'templates/pyproject.toml.hbs'],
      ],
      'texts that it would evaluate are taken apart for it': ['src/5-emit/plain-text.ts'],
      'notebooks that use its SDK are input': [
        ...['src/compile.ts', 'src/2-translate/translate.ts', 'src/2-translate/written-files.ts'],
        ...['src/evaluator/known-values.ts', 'src/ir/jobs.ts', 'src/ir/sources.ts'],
        ...['src/project/find-sdk-files.ts', 'src/project/private-files.ts'],
      ],
      'the command line, and what is shown of a project': [
        ...['src/cli/check.ts', 'src/cli/commands.ts', 'src/cli/freeze.ts', 'src/cli/mcp/server.ts', 'src/cli/run.ts'],
        ...[
          'src/cli/show/plan-summary.ts',
          'src/cli/show/show-next.ts',
          'src/diagnostics.ts',
          'src/diagnostics/run.ts',
        ],
        ...['src/project/check-disk.ts', 'src/project/eject-repository.ts', 'src/project/prepare-verify.ts'],
        ...['src/scaffold/maturity.ts', 'src/scaffold/scaffold.ts'],
        ...['src/scaffold/suggest-measures.ts', 'src/verify/verify-request.ts'],
      ],
      'its files are the YAML that is read and printed': ['src/yaml/read.ts', 'src/yaml/value.ts'],
      'tables of packages, calls and secrets': [
        ...['src/knowledge/distributions.ts', 'src/knowledge/libraries/services.ts'],
        ...['src/knowledge/libraries/storage.ts', 'src/knowledge/needed-packages.ts'],
        ...[
          'src/knowledge/secret-names.ts',
          'src/knowledge/engines/sdk-modules.ts',
          'src/knowledge/engines/service-clients.ts',
          'src/knowledge/versions.ts',
          'src/secrets/secret-formats.ts',
          'src/secrets/secret-values.ts',
        ],
      ],
    },
  },
};
