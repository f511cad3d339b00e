import qrcode from 'qrcode-generator';
import type { Encode } from './encode.ts';

/** The package's own writes the low byte of each UTF-16 unit. */
qrcode.stringToBytes = (text) => [...new TextEncoder().encode(text)];

export const encode: Encode = (text, level) => {
  const symbol = qrcode(0, level);
  symbol.addData(text);
  symbol.make();
  return symbol.getModuleCount();
};
