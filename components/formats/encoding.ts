import type { Encoding } from './format.ts';

/** EPC069-12 4: level M, version 13 at most. */
const EPC: Encoding = { errorCorrectionLevel: 'M', highestVersion: 13 };

/** Swiss Implementation Guidelines QR-bill 6.2: level M, version 25 at most. */
const QR_BILL: Encoding = { errorCorrectionLevel: 'M', highestVersion: 25 };

/** How a text has to be encoded where the standard of its kind says so: a European transfer, a Swiss bill. */
export function encodingOf(text: string): Encoding | undefined {
  // Apart from the other kinds, since the popup needs it before its first paint.
  if (isTransfer(text)) return EPC;
  const [first, second = ''] = linesOf(text, 2);
  return first === 'SPC' && /^0[12]\d\d$/.test(second) ? QR_BILL : undefined;
}

/** Whether a text is a European transfer (EPC069-12). */
export function isTransfer(text: string): boolean {
  const [first, , , fourth] = linesOf(text, 4);
  return first === 'BCD' && fourth === 'SCT';
}

function linesOf(text: string, most: number): string[] {
  return text.split(/\r\n|\r|\n/, most).map((line) => line.trim());
}
