import { appLink } from './app-link.ts';
import { contact } from './contact.ts';
import { event } from './event.ts';
import type { Encoding, Format } from './format.ts';
import { mail } from './mail.ts';
import { payment } from './payment.ts';
import { phone } from './phone.ts';
import { place } from './place.ts';
import { plain } from './plain.ts';
import { privateKey } from './private-key.ts';
import { secondFactor } from './second-factor.ts';
import { textMessage } from './text-message.ts';
import { web } from './web.ts';
import { wifi } from './wifi.ts';

/** The first that recognizes a text says what it is. `appLink` takes any address, `plain` takes anything. */
const FORMATS = [
  web,
  mail,
  phone,
  textMessage,
  place,
  wifi,
  contact,
  event,
  payment,
  secondFactor,
  privateKey,
  appLink,
  plain,
] as const satisfies readonly Format[];

export type FormatId = (typeof FORMATS)[number]['id'];

/** What a text is, and what follows from it; see `Format`. */
export interface Recognized {
  id: FormatId;
  name: Format['name'];
  caption: string;
  direction: Format['direction'];
  hasFields: boolean;
  isSecret: boolean;
  encoding: Encoding | undefined;
  /** @param title of the page, where the text is its address */
  fileName(title: string | undefined): string;
}

/** In UTF-16 units. No code holds as many, so what a longer text is does not matter. */
const LONGEST = 8000;

export function recognize(text: string): Recognized {
  for (const format of text.length > LONGEST ? [plain] : FORMATS) {
    const recognized = recognizedAs(format, text);
    if (recognized !== undefined) return recognized;
  }
  throw new Error('Anything is plain text.');
}

function recognizedAs(format: Format & { id: FormatId }, text: string): Recognized | undefined {
  const parsed = format.recognize(text);
  if (parsed === undefined) return undefined;
  return {
    id: format.id,
    name: format.name,
    caption: format.caption?.(parsed, text) ?? text,
    direction: format.direction,
    hasFields: format.hasFields ?? false,
    isSecret: format.isSecret?.(parsed) ?? false,
    encoding: format.encoding?.(parsed),
    fileName: (title) => format.fileName(parsed, title),
  };
}
