import { decoded } from '../text/decoded.ts';
import { isKnownToken, isRandom } from '../text/secret-value.ts';

/** UTF-16 units of a text that are looked at: no file name is a quarter as long. */
const LONGEST = 320;

/** What names a secret, before its value: `Password: …`, `PIN=…`. */
const LABEL =
  /((?:pass(?:word|wort|code|phrase|e)?|kennwort|contrase(?:ñ|n)a|senha|mot de passe|pwd|pw|pin|puk|cvv|secret|token|key|otp|пароль|密码|密碼|パスワード|비밀번호)\s*(?:[:=：]|\bis\b)\s*)\S+/giu;

/** Without a colon, only what has digits is one: `PIN 4711`, `password hunter22`, `code 482913`. */
const BARE_LABEL =
  /((?<!\p{L})(?:pass(?:word|wort|code|phrase)|kennwort|senha|pwd|pw|pin|puk|cvv|otp|code)(?:\s*[:=：]\s*|\s+is\s+|\s+))(?=\S*\d\S*\d)\S+/giu;

/** In an address, after a word such as these, or a single letter, even a short value may be a way in. */
const WAY_IN =
  /^(?:[a-z]|otp|.*(?:reset|recover|verif|confirm|activat|invit|magic|token|unlock|subscri|log-?in|sign-?in|auth|join|share|secret|passw).*)$/i;

/** Letters and digits without a hyphen or blank between them: no words, or words that nobody misses. */
const UNBROKEN = /^(?=.*\d)[\w+=~.:!*$-]{16,}$/;

/** Letters, marks and digits of any script stay; all else, invisible and direction characters included, becomes one hyphen. */
export function slug(text: string): string {
  return trim(
    text
      .slice(0, LONGEST)
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
  );
}

/** Of words that a person wrote; what among them is a secret by its label or its form is left out. */
export function slugOfWords(text: string): string {
  const words = text.slice(0, LONGEST).replace(LABEL, '$1').replace(BARE_LABEL, '$1').split(/\s+/);
  return slug(words.filter((word) => !looksSecret(word)).join(' '));
}

/** Of a percent-encoded path; segments that are secrets by their form or place are left out. */
export function slugOfPath(path: string): string {
  const segments = path
    .slice(0, 4 * LONGEST)
    .split('/')
    .map(decoded);
  return slug(
    segments
      .filter((segment, at) => !looksSecret(segment) && !isAfterWayIn(segment, segments[at - 1] ?? ''))
      .join(' '),
  );
}

/** Empty where browsers make a title from the address, query and all, for want of another: for PDFs, say. */
export function slugOfTitle(title: string | undefined, address: string): string {
  if (title === undefined || decoded(address).includes(decoded(title))) return '';
  return slugOfWords(title);
}

/** Dots stay. */
export function slugOfHost(host: string): string {
  return trim(host.toLowerCase().replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-'));
}

export function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('-');
}

/** Drops what a name must not begin or end with, half a surrogate pair left by a cut included. */
export function trim(name: string): string {
  return name.toWellFormed().replace(/^[-.\uFFFD]+|[-.\uFFFD]+$/gu, '');
}

/** More is left out than needs be: a name loses little by it. */
function looksSecret(value: string): boolean {
  if (isKnownToken(value) || isRandom(value, 12)) return true;
  const words = value.split(/[-_.~+/]/);
  return words.some(
    (word) => isMixedCase(word) || (UNBROKEN.test(value) && word.length >= 12 && /\d/.test(word)),
  );
}

/** Capitals among small letters, and not at the beginnings of words: `wJalrXUtnFEMI`, not `HowToRead`. */
function isMixedCase(word: string): boolean {
  const changes = word.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g) ?? [];
  const capitals = word.match(/[A-Z]/g) ?? [];
  const isOfWords = /^[A-Z]?[a-z]+(?:[A-Z][a-z]+)*$/.test(word) && word.length >= 3 * capitals.length;
  return word.length >= 10 && changes.length >= 3 && !isOfWords;
}

function isAfterWayIn(segment: string, before: string): boolean {
  return WAY_IN.test(before) && /^(?=.*\d|.*[a-z][A-Z])\w{6,}$/.test(segment);
}
