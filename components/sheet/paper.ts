/** In millimeters. */
export interface Size {
  width: number;
  height: number;
}

/** Upright (ISO 216; ANSI/ASME Y14.1 for Letter). */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a5: { width: 148, height: 210 },
} as const satisfies Record<string, Size>;

export type PaperName = keyof typeof PAPERS;

export function paperSize(name: PaperName, isLandscape: boolean): Size {
  const { width, height } = PAPERS[name];
  return isLandscape ? { width: height, height: width } : { width, height };
}
