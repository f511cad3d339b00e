/** Symbols by encoders that are not PageHop's, as modules. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { correction, generate } from 'lean-qr';
import qrcodegen from 'nayuki-qr-code-generator';
import qrcode from 'qrcode-generator';
import { prepareZXingModule, type WriterOptions, writeBarcode } from 'zxing-wasm/writer';
import type { ErrorCorrectionLevel } from '../../../components/qr/symbol.ts';
import type { Modules } from './scene.ts';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

const { QrCode } = qrcodegen;
const NAYUKI = {
  L: QrCode.Ecc.LOW,
  M: QrCode.Ecc.MEDIUM,
  Q: QrCode.Ecc.QUARTILE,
  H: QrCode.Ecc.HIGH,
};

/** The package's own writes the low byte of each UTF-16 unit. */
qrcode.stringToBytes = (text) => [...new TextEncoder().encode(text)];

type Encode = (text: string, level: ErrorCorrectionLevel) => Modules | Promise<Modules>;

export const ENCODERS: readonly Encode[] = [
  (text, level) => {
    const symbol = qrcode(0, level);
    symbol.addData(text);
    symbol.make();
    const size = symbol.getModuleCount();
    return modules(size, size, (x, y) => symbol.isDark(y, x));
  },
  (text, level) => {
    const symbol = QrCode.encodeText(text, NAYUKI[level]);
    return modules(symbol.size, symbol.size, (x, y) => symbol.getModule(x, y));
  },
  (text, level) => {
    const symbol = generate(text, { minCorrectionLevel: correction[level] });
    return modules(symbol.size, symbol.size, (x, y) => symbol.get(x, y));
  },
  (text, level) => encodeWith('QRCode', text, `ecLevel=${level}`),
];

/** By the writer of zxing-wasm, in any symbology. */
export async function encodeWith(
  format: NonNullable<WriterOptions['format']>,
  text: string,
  options = '',
): Promise<Modules> {
  const { symbol, error } = await writeBarcode(text, { format, options, addQuietZones: false });
  if (error) throw new Error(`${format}: ${error}`);
  const { width, height, data } = symbol;
  return modules(width, height, (x, y) => data[y * width + x] === 0);
}

function modules(width: number, height: number, isDark: (x: number, y: number) => boolean): Modules {
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (isDark(x, y) ? '1' : '0')).join(''),
  );
  return { width, height, rows };
}
