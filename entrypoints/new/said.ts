import { message } from '../../components/browser/messages.ts';
import type { MessageKey } from '../../components/text/message.ts';
import { element } from '../../components/ui/element.ts';

/** An element whose text is a message. It names the message, as the elements in the HTML do. */
export function said<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  key: MessageKey,
  ...substitutions: string[]
): HTMLElementTagNameMap[Name] {
  const made = element(name, message(key, ...substitutions));
  made.dataset.message = key;
  return made;
}
