// The parts of the `qrcode` package's core that this folder uses. The package has no types for its deep imports.

declare module 'qrcode/lib/core/error-correction-level.js' {
  /** Compared by identity inside the package: always pass one of the four below. */
  export interface Level {
    readonly bit: number;
  }
  export const L: Level;
  export const M: Level;
  export const Q: Level;
  export const H: Level;
}

declare module 'qrcode/lib/core/mode.js' {
  export interface Mode {
    readonly bit: number;
  }
  export const MIXED: Mode;
}

declare module 'qrcode/lib/core/version.js' {
  import type { Level } from 'qrcode/lib/core/error-correction-level.js';
  import type { Mode } from 'qrcode/lib/core/mode.js';

  /** With `MIXED`: data bits of the symbol, mode indicators and character counts included. */
  export function getCapacity(version: number, level: Level, mode: Mode): number;
}

declare module 'qrcode/lib/core/format-info.js' {
  import type { Level } from 'qrcode/lib/core/error-correction-level.js';

  /** The 15 bits of the format information, error correction and XOR mask applied. */
  export function getEncodedBits(level: Level, mask: number): number;
}

declare module 'qrcode/lib/core/qrcode.js' {
  import type { Level } from 'qrcode/lib/core/error-correction-level.js';

  export interface Segment {
    /** Never empty: the package drops empty segments. A string in byte mode is written as UTF-8. */
    readonly data: string;
    readonly mode: 'numeric' | 'alphanumeric' | 'byte';
  }
  export interface Built {
    readonly version: number;
    readonly maskPattern: number;
    readonly modules: {
      readonly size: number;
      /** Row by row, 1 is dark. */
      readonly data: Uint8Array;
      /** 1 where function patterns, format or version information stand, which no mask touches. */
      readonly reservedBit: Uint8Array;
    };
  }

  /** A string is cut into segments by the package. Without a version or mask, the package chooses them. */
  export function create(
    data: readonly Segment[] | string,
    options: { version?: number; errorCorrectionLevel: Level; maskPattern?: number },
  ): Built;
}
