import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Picture } from './decode.ts';

/** One page of a PDF, as a reader shows it. */
export interface PdfPage {
  /** Millimeters. */
  width: number;
  height: number;
  text: string;
  picture: Picture;
}

const MILLIMETRES_A_POINT = 25.4 / 72;

// Kept, because starting it takes longer than drawing a page.
const wasm = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
const library = PDFiumLibrary.init({ wasmBinary: new Uint8Array(readFileSync(wasm)).buffer });

/** The pages of a PDF, drawn at this many dots per inch. */
export async function readPdf(pdf: Uint8Array, dotsAnInch: number): Promise<PdfPage[]> {
  const document = await (await library).loadDocument(pdf);
  const pages: PdfPage[] = [];
  for (const page of document.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    // In this order, because drawing a page releases it.
    const text = page.getText();
    const { data, width, height } = await page.render({ scale: dotsAnInch / 72, render: 'bitmap' });
    pages.push({
      width: originalWidth * MILLIMETRES_A_POINT,
      height: originalHeight * MILLIMETRES_A_POINT,
      text,
      picture: { data: new Uint8ClampedArray(data), width, height },
    });
  }
  document.destroy();
  return pages;
}
