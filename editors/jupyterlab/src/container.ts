/** The script that JupyterLab loads at its start: a container of webpack's module federation, written by hand. */

/** What a version of a shared module comes with. */
interface SharedVersion {
  get(): Promise<() => unknown>;
  readonly loaded?: unknown;
}

/** The modules that JupyterLab and its extensions share: by name, by version. */
export type ShareScope = Readonly<Record<string, Readonly<Record<string, SharedVersion>>>>;

/** What JupyterLab asks of an extension. */
export interface Container {
  init(scope: ShareScope): void;
  get(module: string): Promise<() => unknown>;
}

/** Returns a shared module; throws where this JupyterLab does not share it. */
export type Take = (name: string) => Promise<Readonly<Record<string, unknown>>>;

/** Makes the container; `load` makes the plugins of what they take from JupyterLab. */
export function createContainer(load: (take: Take) => Promise<unknown>): Container {
  let scope: ShareScope = {};
  const take: Take = async (name) => {
    const versions = Object.entries(scope[name] ?? {});
    // JupyterLab has one version of each; where an extension brought another, the one in use is taken.
    const [, found] = versions.find(([, { loaded }]) => Boolean(loaded)) ?? versions[0] ?? [];
    if (found === undefined) throw new Error(`cellwright: this JupyterLab does not share ${name}`);
    return (await found.get())() as Readonly<Record<string, unknown>>;
  };
  return {
    init(shared) {
      scope = shared;
    },
    async get(module) {
      if (module !== './extension') throw new Error(`cellwright has no module ${module}`);
      const plugins = await load(take);
      return () => ({ __esModule: true, default: plugins });
    },
  };
}
