import type { MeasureResult } from '../../qr/encode.ts';
import type { QrSymbol } from '../../qr/symbol.ts';
import type { ChosenLevel } from '../../settings/chosen-level.ts';
import { MOST_ENTRIES } from '../../sheet/lines.ts';
import { codeOf, sizeOf } from '../code-of.ts';

/** Of all symbols that are remembered: a byte each. */
const MOST_MODULES = 32_000_000;

/**
 * Remembers what takes time, so that a keystroke costs one line and turning a page costs nothing. A page has one. What was
 * remembered first is forgotten first.
 */
export class SheetCache {
  readonly #sizes = new Map<string, MeasureResult>();
  readonly #symbols = new Map<string, QrSymbol>();
  readonly #mostModules: number;
  #modules = 0;

  constructor(mostModules = MOST_MODULES) {
    this.#mostModules = mostModules;
  }

  /** Modules a side of the code of a text, or why there is none. */
  size(text: string, level: ChosenLevel): MeasureResult {
    const key = level + text;
    const known = this.#sizes.get(key);
    if (known !== undefined) return known;
    const size = sizeOf(text, level);
    this.#sizes.set(key, size);
    // Twice, so that what is looked up in turn is still there.
    if (this.#sizes.size > 2 * MOST_ENTRIES) forgetFirst(this.#sizes);
    return size;
  }

  /** The code of a text. Throws if there is none. */
  symbol(text: string, level: ChosenLevel): QrSymbol {
    const key = level + text;
    const known = this.#symbols.get(key);
    if (known !== undefined) return known;
    const { code } = codeOf(text, level);
    if (!code.ok) throw new RangeError(`No code: ${code.reason}`);
    this.#symbols.set(key, code.symbol);
    this.#modules += code.symbol.modules.length;
    while (this.#modules > this.#mostModules)
      this.#modules -= forgetFirst(this.#symbols)?.modules.length ?? 0;
    return code.symbol;
  }
}

function forgetFirst<Value>(map: Map<string, Value>): Value | undefined {
  for (const [key, value] of map) {
    map.delete(key);
    return value;
  }
  return undefined;
}
