/** How `qrcode` chooses a version, for the tests. The package has no types for its deep imports. */

declare module 'qrcode/lib/core/segments.js' {
  /** The segments of a text, cut for a version. */
  export function fromString(text: string, version: number): object[];
  /** The same, not cut for any. */
  export function rawSplit(text: string): object[];
}

declare module 'qrcode/lib/core/version.js' {
  import type { Level } from 'qrcode/lib/core/error-correction-level.js';

  /** The smallest version that holds all segments; `undefined` if none does. */
  export function getBestVersionForData(segments: object[], level: Level): number | undefined;
}
