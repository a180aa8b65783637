/** What the CLI refuses: its message, and the code that it ends with. */
export class Refused extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}
