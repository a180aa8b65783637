/** Puts the container where JupyterLab looks for it. The plugins are a module beside this script. */
import { createContainer } from './container.ts';

const page = globalThis as unknown as { _JUPYTERLAB?: Record<string, unknown> };
const { src } = document.currentScript as HTMLScriptElement;
page._JUPYTERLAB ??= {};
page._JUPYTERLAB['cellwright'] = createContainer(async (take) => {
  const { makePlugins } = await import(new URL('./plugin.js', src).href);
  return await makePlugins(take, new URL('./worker.js', src).href);
});
