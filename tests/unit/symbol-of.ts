import { type EncodeOptions, encode } from '../../components/qr/encode.ts';
import type { QrSymbol } from '../../components/qr/symbol.ts';

/** The symbol of a text that fits. */
export function symbolOf(text: string, options?: EncodeOptions): QrSymbol {
  const result = encode(text, options);
  if (!result.ok) throw new Error(result.reason);
  return result.symbol;
}
