import { contactForm } from '../formats/forms/contact.ts';
import { contentLines } from '../text/content-lines.ts';
import { withUniformLineBreaks } from '../text/line-breaks.ts';

/** A vCard as the contact form writes it, with nothing lost, and the names of the lines it had. */
export interface MendedCard {
  names: ReadonlySet<string>;
  mended: string;
}

/** `undefined` if the text is not a vCard, or has nothing that fits into a form. */
export function mendedCard(text: string): MendedCard | undefined {
  if (!/^\s*BEGIN:VCARD\b/i.test(text)) return undefined;
  const fields = contactForm.read(text);
  const written = fields && contactForm.write(fields).text;
  if (!written) return undefined;
  const mended = text.includes('\r\n') ? written : withUniformLineBreaks(written);
  return { names: new Set(contentLines(text).map(({ name }) => name)), mended };
}
