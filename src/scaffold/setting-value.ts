/** A setting by its place (`deploy.online`), with the value that it is given. */
export type SettingValue = readonly [setting: string, value: unknown];
