import { contactForm } from '../../formats/forms/contact.ts';
import { withUniformLineBreaks } from '../../text/line-breaks.ts';
import { messageOf } from '../../text/message.ts';
import { beginsName, isNoName } from '../../text/names.ts';
import { phoneOf } from '../../text/phone-number.ts';
import { fix, type Rule } from '../advice.ts';
import { linkOf, mailOf } from './reads-as-address.ts';

type Details = Record<'phone' | 'email' | 'website', string>;

/** In lines: a name, a number, an e-mail address, a website, and two or three of an address. */
const MOST_LINES = 8;

/** Before a name of two more words. With one, it may be a firm’s: `Dr. Oetker`. */
const TITLE = /^(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|M|Mme)\.? (?=\S+ \S)/;

/** Two to four words with a capital each. Headings, places and firms look the same. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|di|del|van|von|der|den|la|le|al|bin|ibn|y) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;

/** `Unter den Linden 6`, `10 Downing Street`. */
const STREET = /^\p{Lu}[\p{L}\p{M} .'’-]+ \d{1,4} ?[a-z]?$|^\d{1,5}[a-z]? \p{Lu}[\p{L}\p{M} .'’-]+$/u;

/** `10117 Berlin`, `London SW1A 2AA`, `Springfield, IL 62704`. */
const TOWN =
  /^(?:[A-Z]{1,2}-)?\d{4,6} \p{Lu}[\p{L}\p{M} .'’-]+$|^\p{Lu}[\p{L}\p{M} .'’-]+,? (?:[A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/u;

/**
 * The lines of one person: a name, then a number, an e-mail address, a website, a street and a town, each once at most and
 * nothing else. The e-mail address must be made of the name, and something must say that it is a person's. Which of a
 * name's words is the family's is not guessed.
 */
export const contactLines: Rule = (payload, address) => {
  if (address !== undefined || (payload.kind !== 'selection' && payload.kind !== 'text')) return undefined;
  if (payload.text.length > 500) return undefined;
  const lines = withUniformLineBreaks(payload.text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [name = '', ...others] = lines;
  if (lines.length < 2 || lines.length > MOST_LINES || !NAME.test(name.replace(TITLE, ''))) return undefined;
  const details = detailsIn(others);
  if (details === undefined || !isOfPerson(name, details)) return undefined;
  const { text } = contactForm.write({ ...contactForm.empty, ...details, firstName: name });
  return {
    kind: 'contact-lines',
    severity: 'improvable',
    sentence: messageOf('adviceContactLines'),
    fixes: [fix(payload, withUniformLineBreaks(text), messageOf('adviceContactLinesFix'))],
  };
};

/** Whether an e-mail address is made of a name, and that is surely a person's. */
function isOfPerson(written: string, details: Details & { address: string }): boolean {
  const names = spellingsOf(written.replace(TITLE, ''));
  if (names.flat().some(isNoName)) return false;
  const at = details.email.lastIndexOf('@');
  const local = spellingsOf(details.email.slice(0, at)).map(([word = '']) => word);
  const hasMore = details.phone + details.address !== '';
  if (!isMadeOf(local, names, hasMore)) return false;
  // Firms leave nothing of their name out.
  if (TITLE.test(written) || hasInitial(local, names)) return true;
  // `louis.vuitton@louisvuitton.com`
  const host = bare(details.email.slice(at + 1)).replace(/[^a-z.]/g, '');
  const isOfHost = names.every((spellings) => spellings.some((word) => host.includes(word)));
  return !isOfHost && (names[0] ?? []).some(beginsName);
}

/**
 * Whether words are of a name, and of nothing else: two of its words, `ada.lovelace`, `alovelace`; with more than a name and an
 * e-mail address, one is enough: `ada`.
 */
function isMadeOf(
  local: readonly string[],
  names: readonly (readonly string[])[],
  hasMore: boolean,
): boolean {
  const found = new Set<number>();
  for (const part of local) {
    const used = wordsIn(part, names);
    if (used === undefined) return false;
    for (const at of used) found.add(at);
  }
  const isWritten = local.some((part) => part.length > 2);
  return isWritten && (found.size > 1 || (found.size === 1 && hasMore));
}

/** Which words of a name make a part of an address: one, an initial, or two of them together. `undefined` if others do, too. */
function wordsIn(part: string, names: readonly (readonly string[])[]): number[] | undefined {
  const ways = names.map((spellings) => spellings.flatMap((word) => [word, word.slice(0, 1)]));
  const whole = ways.findIndex((spellings) => spellings.includes(part));
  if (whole !== -1) return [whole];
  for (const [first, starts] of ways.entries())
    for (const [second, ends] of ways.entries())
      if (first !== second && starts.some((start) => ends.some((end) => start + end === part)))
        return [first, second];
  return undefined;
}

/** `k.meier`, `kmeier`, `kim.m`, `kimm`: one of the first and the last word whole, and the initial of the other. */
function hasInitial(local: readonly string[], names: readonly (readonly string[])[]): boolean {
  const [first = [], last = []] = [names.at(0), names.at(-1)];
  const written = local.join('');
  return first.some((start) =>
    last.some(
      (end) =>
        start.length > 1 &&
        end.length > 1 &&
        (written === start.slice(0, 1) + end || written === start + end.slice(0, 1)),
    ),
  );
}

/** The words of a text in small letters without accents, each as German, too, spells it without them: `muller`, `mueller`. */
function spellingsOf(text: string): string[][] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.map((word) => [
    bare(word),
    bare(
      word
        .normalize('NFC')
        .replace(/[äöüø]/g, (letter) => `${letter}e`)
        .replaceAll('å', 'aa'),
    ),
  ]);
}

function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

/** `undefined` if a line is something else, or of a kind that there was before. */
function detailsIn(lines: readonly string[]): (Details & { address: string }) | undefined {
  const details: Details = { phone: '', email: '', website: '' };
  const address: string[] = [];
  for (const line of lines) {
    const found = detailIn(line);
    const [field, value] = found ?? [];
    if (field !== undefined && value !== undefined) {
      if (details[field] !== '') return undefined;
      details[field] = value;
    } else if (address.length === 0 ? STREET.test(line) : address.length === 1 && TOWN.test(line)) {
      address.push(line);
    } else return undefined;
  }
  // A street without its town is no address.
  return address.length === 1 ? undefined : { ...details, address: address.join('\n') };
}

function detailIn(line: string): [keyof Details, string] | undefined {
  const mail = mailOf(line);
  if (mail !== undefined) return ['email', decodeURIComponent(mail.slice('mailto:'.length))];
  const phone = phoneOf(line);
  if (phone !== undefined) return ['phone', phone.slice('tel:'.length)];
  const link = /^https?:\/\/\S+$/i.test(line) ? line : linkOf(line);
  return link === undefined ? undefined : ['website', link];
}
