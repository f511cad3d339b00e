import { H, L, M, Q } from 'qrcode/lib/core/error-correction-level.js';
import { MIXED } from 'qrcode/lib/core/mode.js';
import { create } from 'qrcode/lib/core/qrcode.js';
import { getCapacity } from 'qrcode/lib/core/version.js';
import { chooseMask } from './mask.ts';
import { BANDS, fewestBits, fewestSegments, runsOf, utf8Length } from './segments.ts';
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

/** What {@link measure} gives: the modules a side. */
export type MeasureResult = { ok: true; size: number } | NoSymbol;

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

/**
 * In UTF-16 units. Digits that version 40 holds at L (ISO/IEC 18004 table 7); no character takes fewer bits than a digit,
 * so no longer text can fit.
 */
export const MOST_CHARACTERS = 7089;

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
  const checked = check(text, options);
  if (!checked.ok) return checked;
  const { allowed } = checked;
  const wellFormed = text.toWellFormed();
  const fit = fitOf(wellFormed, allowed);
  if (fit === undefined) return tooLong(wellFormed, allowed);

  const notices: Notice[] = [];
  if (wellFormed !== text) notices.push('made-well-formed');
  if (/(?![\t\n\r])\p{Cc}/u.test(text)) notices.push('control-characters');
  return { ok: true, symbol: drawn(fit), text: wellFormed, notices };
}

/** Modules a side of the symbol that {@link encode} would make. It takes a hundredth of the time. */
export function measure(text: string, options: EncodeOptions = {}): MeasureResult {
  const checked = check(text, options);
  if (!checked.ok) return checked;
  const wellFormed = text.toWellFormed();
  const fit = fitOf(wellFormed, checked.allowed);
  return fit === undefined ? tooLong(wellFormed, checked.allowed) : { ok: true, size: 17 + 4 * fit.version };
}

function check(text: string, options: EncodeOptions): { ok: true; allowed: Allowed } | NoSymbol {
  const { errorCorrectionLevel = 'auto', isLevelExact = false } = options;
  const { minimumVersion = 1, maximumVersion = 40 } = options;
  const level = errorCorrectionLevel === 'auto' ? 'L' : errorCorrectionLevel;
  if (!LEVELS.includes(level)) return badOption('errorCorrectionLevel', errorCorrectionLevel);
  if (!isVersion(maximumVersion, 40)) return badOption('maximumVersion', maximumVersion);
  if (!isVersion(minimumVersion, maximumVersion)) return badOption('minimumVersion', minimumVersion);
  if (text === '') return { ok: false, reason: 'empty' };
  return { ok: true, allowed: { level, isLevelExact, minimumVersion, maximumVersion } };
}

/** {@link EncodeOptions}, filled in and checked. */
interface Allowed {
  level: ErrorCorrectionLevel;
  isLevelExact: boolean;
  minimumVersion: number;
  maximumVersion: number;
}

/** The smallest version that holds a text, and how. */
interface Fit {
  version: number;
  level: ErrorCorrectionLevel;
  runs: ReturnType<typeof runsOf>;
  band: (typeof BANDS)[number];
}

function fitOf(text: string, allowed: Allowed): Fit | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const { isLevelExact, minimumVersion, maximumVersion } = allowed;
  const runs = runsOf(text);
  for (const band of BANDS) {
    if (band.highest < minimumVersion || band.lowest > maximumVersion) continue;
    const highest = Math.min(band.highest, maximumVersion);
    const bits = fewestBits(runs, band);
    if (bits > dataBits(highest, allowed.level)) continue;
    let version = Math.max(band.lowest, minimumVersion);
    while (dataBits(version, allowed.level) < bits) version++;
    // A higher level holds less, so the last that fits is at or above the one asked for.
    const raised = LEVELS.findLast((level) => dataBits(version, level) >= bits) ?? allowed.level;
    return { version, level: isLevelExact ? allowed.level : raised, runs, band };
  }
  return undefined;
}

function drawn({ version, level, runs, band }: Fit): QrSymbol {
  const segments = fewestSegments(runs, band, dataBits(version, level));
  const { modules } = create(segments, {
    version,
    errorCorrectionLevel: QRCODE_LEVELS[level],
    maskPattern: 0,
  });
  const mask = chooseMask(modules, QRCODE_LEVELS[level]);
  return { version, errorCorrectionLevel: level, mask, size: modules.size, modules: modules.data };
}

function tooLong(text: string, { level, maximumVersion }: Allowed): NoSymbol {
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
