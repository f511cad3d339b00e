import type { MessageKey } from '../text/message.ts';

/** How a kind of text has to be encoded where its standard says so. */
export interface Encoding {
  /** Exactly this one, neither lower nor higher. */
  errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H';
  /** 1 to 40. */
  highestVersion: number;
}

/**
 * A kind of text: how it is recognized, and what follows from that. One file per kind in this folder, one line per kind in
 * `formats.ts`. `Parsed` is whatever `recognize` parses the text into; the other functions get it. All of them are pure and
 * never throw.
 */
export interface Format<Parsed = unknown> {
  readonly id: string;
  /** What a person calls it: "Web address". */
  readonly name: MessageKey;
  /** The same with what it is called: "Wi-Fi network $NAME$". Without it, a person calls it by where it is from. */
  readonly named?: MessageKey;
  /** Of the caption. What is an address, or part of one, always reads from left to right. */
  readonly direction: 'ltr' | 'auto';
  /** Whether it has several fields, so that an address in it is only one of them. Without it, no. */
  readonly hasFields?: true;
  /** The text taken apart, or `undefined` if it is of another kind. */
  recognize(text: string): Parsed | undefined;
  /** What sets it apart from others of its kind, such as a network's name; never a secret. May be empty. */
  called?(parsed: Parsed): string;
  /** What is written under a code, for people to read; never a secret. Without it, what it is called, or else the text. */
  caption?(parsed: Parsed, text: string): string;
  /**
   * The base of a file name, made of what `slug.ts` gives; may be empty or too long. A file name is seen by more people
   * than the file: no secret, no user name, no query.
   */
  fileName(parsed: Parsed, title: string | undefined): string;
  /** What a person may want to read out, but not to show to everybody. */
  password?(parsed: Parsed): string | undefined;
  /** Whether whoever reads the text can get in somewhere with it. Without it, no. */
  isSecret?(parsed: Parsed): boolean;
  /** Without it, any level and any version will do. */
  encoding?(parsed: Parsed): Encoding | undefined;
}
