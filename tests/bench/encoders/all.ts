import type { Encode } from './encode.ts';
import { encode as leanQr } from './lean-qr.ts';
import { encode as nayuki } from './nayuki.ts';
import { encode as pagehop } from './pagehop.ts';
import { encode as qr } from './qr.ts';
import { encode as qrcode } from './qrcode.ts';
import { encode as qrcodeGenerator } from './qrcode-generator.ts';
import { encode as uqr } from './uqr.ts';

/** By the names of their files here. */
export const ENCODERS = {
  pagehop,
  qrcode,
  qr,
  'lean-qr': leanQr,
  uqr,
  nayuki,
  'qrcode-generator': qrcodeGenerator,
} satisfies Record<string, Encode>;

export type EncoderName = keyof typeof ENCODERS;

export const ENCODER_NAMES = Object.keys(ENCODERS) as EncoderName[];
