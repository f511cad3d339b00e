/** Where the lines are from that a sheet of codes begins with. */
export type SheetSource =
  | { from: 'links'; count: number }
  /** The other selected tabs. Reading their addresses takes a permission; only the tab in front has a line already. */
  | { from: 'tabs'; tabIds: readonly number[] };
