import { copyText } from '../browser/clipboard.ts';
import { download } from '../browser/download.ts';
import { type Opener, openAddress } from '../browser/open-address.ts';
import type { CodeAction } from '../payload/found-code.ts';
import type { Outcome } from '../payload/outcome.ts';
import type { Payload } from '../payload/payload.ts';
import { messageOf } from '../text/message.ts';
import { copied } from './copied.ts';

/**
 * Does what a button beside a code that was read is for. Gives no outcome where the person sees it happen.
 *
 * @param show makes a code of a payload: how depends on the page that this is chosen in
 * @param opener of the small window that this is chosen in, if it is one
 */
export async function actOnCode(
  action: CodeAction,
  show: (payload: Payload) => void | Promise<void>,
  opener?: Opener,
): Promise<Outcome | undefined> {
  switch (action.type) {
    case 'open':
      if (await openAddress(action.address, opener)) return undefined;
      return { message: messageOf('tabRefused'), failed: true };
    case 'copy':
      return copied(await copyText(action.text), messageOf('copiedCode'), 'clipboardRefusedCode');
    case 'copy-password':
      return copied(await copyText(action.password), messageOf('copiedPassword'), 'clipboardRefusedCode');
    case 'save':
      download(action.content, action.mediaType, action.fileName);
      return { message: messageOf('downloadStarted', action.fileName), failed: false };
    case 'show':
      await show(action.payload);
      return undefined;
  }
}
