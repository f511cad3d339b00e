import { contactForm } from '../formats/forms/contact.ts';
import { contentLines } from '../text/content-lines.ts';
import { withUniformLineBreaks } from '../text/line-breaks.ts';

/** A vCard as the form for contacts would write it, with all that is in it, and the names of its lines. */
export interface MendedCard {
  names: ReadonlySet<string>;
  mended: string;
}

/** `undefined` if the text is no vCard, or has nothing in it that a form could hold. */
export function mendedCard(text: string): MendedCard | undefined {
  if (!/^\s*BEGIN:VCARD\b/i.test(text)) return undefined;
  const fields = contactForm.read(text);
  const written = fields && contactForm.write(fields).text;
  if (!written) return undefined;
  const mended = text.includes('\r\n') ? written : withUniformLineBreaks(written);
  return { names: new Set(contentLines(text).map(({ name }) => name)), mended };
}
