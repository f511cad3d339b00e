import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PNG } from 'pngjs';

/** One page of a PDF, as a reader shows it. */
export interface PdfPage {
  /** Millimeters. */
  width: number;
  height: number;
  text: string;
  png: Uint8Array;
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
    const { data } = await page.render({ scale: dotsAnInch / 72, render: pngOf });
    pages.push({
      width: originalWidth * MILLIMETRES_A_POINT,
      height: originalHeight * MILLIMETRES_A_POINT,
      text,
      png: data,
    });
  }
  document.destroy();
  return pages;
}

async function pngOf(bitmap: { width: number; height: number; data: Uint8Array }): Promise<Uint8Array> {
  const png = new PNG({ width: bitmap.width, height: bitmap.height });
  png.data = Buffer.from(bitmap.data);
  // Larger than necessary, but written several times as fast.
  return PNG.sync.write(png, { deflateLevel: 1, filterType: 0 });
}
