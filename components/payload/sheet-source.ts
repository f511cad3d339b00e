/** Where the lines are from that a sheet of codes begins with. */
export type SheetSource =
  | { from: 'links' }
  /** Only the tab in front has a line: the browser gives the addresses of the others for a permission. */
  | { from: 'tabs'; tabIds: readonly number[] };
