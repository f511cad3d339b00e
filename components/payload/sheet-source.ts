/** Where the lines are from that a sheet of codes begins with. */
export type SheetSource =
  | { from: 'links'; count: number }
  /** Only the tab in front has a line. The browser gives the addresses of the others, which these are, for a permission. */
  | { from: 'tabs'; tabIds: readonly number[] };
