/** What `eject` changes in the documents of Kubeflow: the passages about builds, and their replacements. */
export const ejectedPassages = [
  {
    path: /^kubeflow\/README\.md$/,
    from: /the setting `kubeflow\.tracking` of `cellwright\.yml` names/,
    to: 'the variable `MLFLOW_TRACKING_URI` of the tasks names',
  },
  { path: /^kubeflow\/README\.md$/, from: /## On this machine\n\n`cellwright run [^\n]*\n\n/, to: '' },
];
