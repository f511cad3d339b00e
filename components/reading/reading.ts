import type { BarcodeFormat } from 'zxing-wasm/reader';

/** In pixels of the picture that was read, from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Of the symbol itself: top left, top right, bottom right, bottom left, wherever it is turned to. */
export type Corners = readonly [Point, Point, Point, Point];

/** By the decoder's names, such as `QRCode`, `DataMatrix`, `EAN13`. */
export type Symbology = BarcodeFormat;

export interface Found {
  readonly text: string;
  /** What it holds where that is no text: bytes that are in no character set. */
  readonly bytes?: Uint8Array;
  readonly symbology: Symbology;
  readonly corners: Corners;
  /**
   * One of several codes that hold one text together (structured append, ISO/IEC 18004), where not all are there. Where
   * all are, `text` is the whole and `corners` are those of the first.
   */
  readonly part?: Part;
}

export interface Part {
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

export type UnreadReason = 'too-small' | 'cut-off' | 'damaged';

/** Something like a QR code that could not be read. */
export interface Unread {
  readonly reason: UnreadReason;
  readonly corners: Corners;
}

export interface Reading {
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** In reading order: rows from the top, in a row from the left. */
  readonly found: readonly Found[];
  readonly unread: readonly Unread[];
}

export type ReadResult =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly reason: 'not-a-picture' | 'too-large' | 'stopped' | 'failed' };
