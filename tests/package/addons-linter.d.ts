/** The part of Mozilla's linter that we use; it comes without types. */
declare module 'addons-linter' {
  export interface Report {
    errors: unknown[];
    warnings: unknown[];
    notices: unknown[];
  }

  const linter: {
    createInstance(options: { config: { _: [path: string]; output: 'none'; logLevel: string } }): {
      run(): Promise<Report>;
    };
  };
  export default linter;
}
