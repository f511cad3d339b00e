import { encode as encodeText } from '../../../components/qr/encode.ts';
import type { Encode } from './encode.ts';

export const encode: Encode = (text, errorCorrectionLevel) => {
  const result = encodeText(text, { errorCorrectionLevel });
  if (!result.ok) throw new RangeError(result.reason);
  return result.symbol.size;
};
