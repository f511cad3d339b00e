import qrcodegen from 'nayuki-qr-code-generator';
import type { Encode } from './encode.ts';

const { QrCode } = qrcodegen;
const { LOW, MEDIUM, QUARTILE, HIGH } = QrCode.Ecc;
const LEVELS = { L: LOW, M: MEDIUM, Q: QUARTILE, H: HIGH };

export const encode: Encode = (text, level) => QrCode.encodeText(text, LEVELS[level]).size;
