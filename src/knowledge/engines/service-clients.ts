/** Clients of services, and which of their calls change what the service holds. */

/** A class of clients. */
export interface ServiceClient {
  readonly module: string;
  readonly className: string;
  /** Methods that submit, register, deploy and delete. */
  readonly changing: RegExp;
}

/** Clients whose calls a notebook makes once, by hand, and a pipeline would make in every run. */
export const serviceClients: readonly ServiceClient[] = [
  {
    module: 'azure.ai.ml',
    className: 'MLClient',
    changing: /^(create_or_update|begin_\w+|invoke|archive|restore|cancel|delete|validate_and_submit)$/,
  },
];
