import { H, L, M, Q } from 'qrcode/lib/core/error-correction-level.js';
import { MIXED } from 'qrcode/lib/core/mode.js';
import { create } from 'qrcode/lib/core/qrcode.js';
import { getCapacity } from 'qrcode/lib/core/version.js';
import { chooseMask } from './mask.ts';
import { MOST_CHARACTERS } from './most-characters.ts';
import { BANDS, type Band, fewestBits, fewestSegments, runsOf, utf8Length } from './segments.ts';
import type { ErrorCorrectionLevel, QrSymbol } from './symbol.ts';

export interface EncodeOptions {
  /** A floor, raised as far as the version allows. `auto`, the default, is the floor `L`: the smallest symbol. */
  errorCorrectionLevel?: 'auto' | ErrorCorrectionLevel;
  /** Whether the level is kept even where a higher one is free, as some kinds of text ask; `false` by default. */
  isLevelExact?: boolean;
  /** A whole number from 1, the default, to `maximumVersion`. */
  minimumVersion?: number;
  /** A whole number up to 40, the default. */
  maximumVersion?: number;
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
  | NoSymbol;

/** Why there is no symbol. */
export type NoSymbol =
  | { ok: false; reason: 'empty' }
  | {
      ok: false;
      reason: 'too-long';
      /** Length of the text in UTF-8. */
      bytes: number;
      /** Whole bytes by which the text's bit stream exceeds the highest version; see {@link encode}. At least 1. */
      over: number;
      /** Bytes that the highest version holds in byte mode at the level asked for: 2,953 in 40 at `auto` and `L`. */
      capacity: number;
    }
  | { ok: false; reason: 'bad-option'; option: keyof EncodeOptions; value: unknown };

/** Weakest first. */
const LEVELS = ['L', 'M', 'Q', 'H'] as const;
const QRCODE_LEVELS = { L, M, Q, H };

/** Characters of a refused text up to which its optimal bit stream is worked out. */
const MOST_CHARACTERS_MEASURED = 100_000;

/**
 * Encodes `text` as the smallest symbol the standard allows for it at the level asked for, then raises the level as far
 * as that version allows, then takes the fewest segments that fit, then the fewest bits, then the mask with the lowest
 * penalty.
 *
 * A text that does not fit `maximumVersion` at the level asked for is too long. `over` compares its shortest bit stream
 * with what that version holds. So n ASCII characters that need byte mode are n − 2,953 bytes over, while digits take
 * less than half a byte each. Of a text of more than 100,000 characters only the bytes are counted, as if all were in
 * byte mode.
 */
export function encode(text: string, options: EncodeOptions = {}): EncodeResult {
  const fit = fitOf(text, options);
  if (!fit.ok) return fit;
  const { version, level, text: wellFormed, runs, band } = fit;
  const segments = fewestSegments(runs, band, dataBits(version, level));
  const { modules } = create(segments, {
    version,
    errorCorrectionLevel: QRCODE_LEVELS[level],
    maskPattern: 0,
  });
  const mask = chooseMask(modules, QRCODE_LEVELS[level]);
  const symbol = { version, errorCorrectionLevel: level, mask, size: modules.size, modules: modules.data };

  const notices: Notice[] = [];
  if (wellFormed !== text) notices.push('made-well-formed');
  if (/(?![\t\n\r])\p{Cc}/u.test(text)) notices.push('control-characters');
  return { ok: true, symbol, text: wellFormed, notices };
}

/** The smallest symbol for a text: all about it that takes little time. */
type Fit =
  | {
      ok: true;
      version: number;
      level: ErrorCorrectionLevel;
      /** Well formed. */
      text: string;
      runs: ReturnType<typeof runsOf>;
      band: Band;
    }
  | NoSymbol;

/** What {@link encode} does first. */
export function fitOf(text: string, options: EncodeOptions): Fit {
  const { errorCorrectionLevel = 'auto', isLevelExact = false } = options;
  const { minimumVersion = 1, maximumVersion = 40 } = options;
  const least = errorCorrectionLevel === 'auto' ? 'L' : errorCorrectionLevel;
  if (!LEVELS.includes(least)) return badOption('errorCorrectionLevel', errorCorrectionLevel);
  if (!isVersion(maximumVersion, 40)) return badOption('maximumVersion', maximumVersion);
  if (!isVersion(minimumVersion, maximumVersion)) return badOption('minimumVersion', minimumVersion);
  if (text === '') return { ok: false, reason: 'empty' };

  const wellFormed = text.toWellFormed();
  if (wellFormed.length > MOST_CHARACTERS) return tooLong(wellFormed, least, maximumVersion);
  const runs = runsOf(wellFormed);
  for (const band of BANDS) {
    if (band.highest < minimumVersion || band.lowest > maximumVersion) continue;
    const bits = fewestBits(runs, band);
    if (bits > dataBits(Math.min(band.highest, maximumVersion), least)) continue;
    let version = Math.max(band.lowest, minimumVersion);
    while (dataBits(version, least) < bits) version++;
    // A higher level holds less, so the last that fits is at or above the one asked for.
    const raised = LEVELS.findLast((level) => dataBits(version, level) >= bits) ?? least;
    return { ok: true, version, level: isLevelExact ? least : raised, text: wellFormed, runs, band };
  }
  return tooLong(wellFormed, least, maximumVersion);
}

function tooLong(text: string, level: ErrorCorrectionLevel, maximumVersion: number): NoSymbol {
  const bytes = utf8Length(text);
  const band = BANDS.find(({ highest }) => highest >= maximumVersion) ?? BANDS[2];
  const [, , byteHeader] = band.headers;
  const shortest = text.length <= MOST_CHARACTERS_MEASURED ? fewestBits(runsOf(text), band) : undefined;
  const most = dataBits(maximumVersion, level);
  return {
    ok: false,
    reason: 'too-long',
    bytes,
    over: Math.ceil(((shortest ?? byteHeader + 8 * bytes) - most) / 8),
    capacity: Math.floor((most - byteHeader) / 8),
  };
}

function isVersion(value: number, highest: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= highest;
}

function badOption(option: keyof EncodeOptions, value: unknown): NoSymbol {
  return { ok: false, reason: 'bad-option', option, value };
}

/** Bits that a symbol holds, mode indicators and character count indicators included (table 7). */
function dataBits(version: number, level: ErrorCorrectionLevel): number {
  return getCapacity(version, QRCODE_LEVELS[level], MIXED);
}
