import { MOST_CHARACTERS } from '../qr/most-characters.ts';
import { excerpt } from '../text/excerpt.ts';
import { type Message, messageOf } from '../text/message.ts';
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
  /** "Wi-Fi network Home", or "Wi-Fi network" where it has no name. `undefined` for an address, or words. */
  description: Message | undefined;
  /** What sets it apart from others of its kind; empty where nothing does. */
  called: string;
  caption: string;
  direction: Format['direction'];
  hasFields: boolean;
  isSecret: boolean;
  /** Of a network. It is in no caption. */
  password: string | undefined;
  encoding: Encoding | undefined;
  /** @param title of the page, where the text is its address */
  fileName(title: string | undefined): string;
}

/** Of a name in a description, in UTF-16 units. */
const LONGEST_NAME = 100;

export function recognize(text: string): Recognized {
  // No code holds a longer text, so what that is does not matter.
  for (const format of text.length > MOST_CHARACTERS ? [plain] : FORMATS) {
    const recognized = recognizedAs(format, text);
    if (recognized !== undefined) return recognized;
  }
  throw new Error('Anything is plain text.');
}

function recognizedAs(format: Format & { id: FormatId }, text: string): Recognized | undefined {
  const parsed = format.recognize(text);
  if (parsed === undefined) return undefined;
  const called = format.called?.(parsed) ?? '';
  return {
    id: format.id,
    name: format.name,
    description: descriptionOf(format, called),
    called,
    caption: format.caption?.(parsed, text) ?? (called || text),
    direction: format.direction,
    hasFields: format.hasFields ?? false,
    isSecret: format.isSecret?.(parsed) ?? false,
    password: format.password?.(parsed),
    encoding: format.encoding?.(parsed),
    fileName: (title) => format.fileName(parsed, title),
  };
}

function descriptionOf({ name, named }: Format, called: string): Message | undefined {
  if (named === undefined) return undefined;
  return called === '' ? messageOf(name) : messageOf(named, excerpt(called, LONGEST_NAME));
}
