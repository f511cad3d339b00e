import type { BarcodeFormat } from 'zxing-wasm/reader';

/** In pixels of the picture, from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The symbol's own top left, top right, bottom right and bottom left, however it is rotated. */
export type Corners = readonly [Point, Point, Point, Point];

/** The decoder's names, such as `QRCode`, `DataMatrix`, `EAN13`. */
export type Symbology = BarcodeFormat;

export interface Found {
  readonly text: string;
  /** The content, if it is not text in any character set. */
  readonly bytes?: Uint8Array;
  readonly symbology: Symbology;
  readonly corners: Corners;
  /**
   * Set if this is one of several codes that together hold one text (structured append, ISO/IEC 18004) and some are
   * missing. If none are, `text` is the whole text and `corners` are those of the first.
   */
  readonly part?: Part;
}

export interface Part {
  /** Counted from 1. */
  readonly number: number;
  readonly total: number;
}

export type UnreadReason = 'too-small' | 'cut-off' | 'damaged';

/** Looks like a QR code but could not be read. */
export interface Unread {
  readonly reason: UnreadReason;
  readonly corners: Corners;
}

export interface Reading {
  /** The picture's size, in pixels. */
  readonly width: number;
  readonly height: number;
  /** In reading order: row by row from the top, left to right. */
  readonly found: readonly Found[];
  readonly unread: readonly Unread[];
}

export type ReadResult =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly reason: 'not-a-picture' | 'too-large' | 'stopped' | 'failed' };
