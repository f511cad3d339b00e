import { H, L, M, Q } from 'qrcode/lib/core/error-correction-level.js';
import { MIXED } from 'qrcode/lib/core/mode.js';
import { create } from 'qrcode/lib/core/qrcode.js';
import { getCapacity } from 'qrcode/lib/core/version.js';
import { chooseMask } from './mask.ts';
import { BANDS, segment, utf8Length } from './segments.ts';
import type { ErrorCorrectionLevel, QrSymbol } from './symbol.ts';

export interface EncodeOptions {
  /** A floor, raised as far as the version allows. `auto`, the default, is the floor `L`: the smallest symbol. */
  errorCorrectionLevel?: 'auto' | ErrorCorrectionLevel;
  /** A whole number from 1, the default, to 40. */
  minimumVersion?: number;
}

export type Notice =
  /** Lone surrogates, which UTF-8 cannot hold, became U+FFFD. */
  | 'made-well-formed'
  /** There are control characters other than tab and line ends. They are in the symbol as they are. */
  | 'control-characters';

export type EncodeResult =
  | {
      ok: true;
      symbol: QrSymbol;
      /** Exactly what a decoder gives back. */
      text: string;
      notices: Notice[];
    }
  | { ok: false; reason: 'empty' }
  | {
      ok: false;
      reason: 'too-long';
      /** Length of the text in UTF-8. */
      bytes: number;
      /** Whole bytes by which the text's bit stream exceeds version 40; see {@link encode}. At least 1. */
      over: number;
      /** Bytes that version 40 holds in byte mode at the level asked for, 2,953 for `auto` and `L`. */
      capacity: number;
    }
  | { ok: false; reason: 'bad-option'; option: 'errorCorrectionLevel' | 'minimumVersion'; value: unknown };

const LEVELS = { L, M, Q, H };
const NAMES = ['L', 'M', 'Q', 'H'] as const;

/**
 * In UTF-16 units. Digits that version 40 holds at L (ISO/IEC 18004 table 7); no character takes fewer bits than a digit,
 * so no longer text can fit.
 */
export const MOST_CHARACTERS = 7089;

/** Characters of a refused text up to which its optimal bit stream is worked out. */
const MOST_CHARACTERS_MEASURED = 100_000;

/**
 * Encodes `text` as the smallest symbol the standard allows for it at the level asked for, then raises the level as far
 * as that version allows, then takes the mask with the lowest penalty.
 *
 * `over` compares the shortest bit stream in version 40 with its capacity. So n ASCII characters that need byte mode
 * are n − 2,953 bytes over, while digits take less than half a byte each. Of a text of more than 100,000 characters
 * only the bytes are counted, as if all were in byte mode.
 */
export function encode(text: string, options: EncodeOptions = {}): EncodeResult {
  const { errorCorrectionLevel = 'auto', minimumVersion = 1 } = options;
  const floor = errorCorrectionLevel === 'auto' ? 'L' : errorCorrectionLevel;
  if (!NAMES.includes(floor)) {
    return { ok: false, reason: 'bad-option', option: 'errorCorrectionLevel', value: errorCorrectionLevel };
  }
  if (!Number.isInteger(minimumVersion) || minimumVersion < 1 || minimumVersion > 40) {
    return { ok: false, reason: 'bad-option', option: 'minimumVersion', value: minimumVersion };
  }
  if (text === '') return { ok: false, reason: 'empty' };

  const wellFormed = text.toWellFormed();
  const symbol = wellFormed.length <= MOST_CHARACTERS && smallestSymbol(wellFormed, floor, minimumVersion);
  if (!symbol) return tooLong(wellFormed, floor);

  const notices: Notice[] = [];
  if (wellFormed !== text) notices.push('made-well-formed');
  if (/(?![\t\n\r])\p{Cc}/u.test(text)) notices.push('control-characters');
  return { ok: true, symbol, text: wellFormed, notices };
}

function smallestSymbol(
  text: string,
  floor: ErrorCorrectionLevel,
  minimumVersion: number,
): QrSymbol | undefined {
  for (const band of BANDS) {
    if (band.highest < minimumVersion) continue;
    const fitting = segment(text, band, dataBits(band.highest, floor));
    if (!fitting) continue;
    const { bits, segments } = fitting;
    let version = Math.max(band.lowest, minimumVersion);
    while (dataBits(version, floor) < bits) version++;
    // A higher level holds less, so the last that fits is at or above the floor.
    const level = NAMES.findLast((name) => dataBits(version, name) >= bits) ?? floor;
    const { modules } = create(segments, {
      version,
      errorCorrectionLevel: LEVELS[level],
      maskPattern: 0,
    });
    const mask = chooseMask(modules, LEVELS[level]);
    return { version, errorCorrectionLevel: level, mask, size: modules.size, modules: modules.data };
  }
  return undefined;
}

function tooLong(text: string, floor: ErrorCorrectionLevel): EncodeResult {
  const bytes = utf8Length(text);
  const [, , band] = BANDS;
  const [, , byteHeader] = band.headers;
  const shortest = text.length <= MOST_CHARACTERS_MEASURED ? segment(text, band)?.bits : undefined;
  const most = dataBits(40, floor);
  return {
    ok: false,
    reason: 'too-long',
    bytes,
    over: Math.ceil(((shortest ?? byteHeader + 8 * bytes) - most) / 8),
    capacity: Math.floor((most - byteHeader) / 8),
  };
}

/** Bits that a symbol holds, mode indicators and character count indicators included (table 7). */
function dataBits(version: number, level: ErrorCorrectionLevel): number {
  return getCapacity(version, LEVELS[level], MIXED);
}
