/** A setting by its path (`deploy.online`), with its value. */
export type SettingValue = readonly [setting: string, value: unknown];
