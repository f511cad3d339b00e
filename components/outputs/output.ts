import type { Outcome } from '../payload/outcome.ts';
import type { Payload } from '../payload/payload.ts';
import type { QrSymbol } from '../qr/symbol.ts';
import type { MessageKey } from '../text/message.ts';

/** The code on show, and what it is of. */
export interface Shared {
  symbol: QrSymbol;
  payload: Payload;
}

/** What an output may ask of the page it is chosen in. */
export interface Page {
  close(): void;
  /** Lists the keys; see `ui/shortcut-list.ts`. */
  listKeys(): Promise<void>;
  /** Reads the codes that are to be seen in the tab, and shows them in place of the page. */
  readCodes(): Promise<void>;
}

interface Entry {
  /** Of its button. */
  id: string;
  /** What its button says. */
  name: MessageKey;
  /** The letter that presses the button, in capitals. */
  key?: string;
}

/** Something that can be done with the code. Gives no outcome where the page closes. */
export type CodeOutput = Entry & {
  needsCode: true;
  run(shared: Shared, page: Pick<Page, 'close'>): Promise<Outcome | undefined>;
};

/** Something that can be done without a code, too. */
export type PlainOutput = Entry & {
  needsCode: false;
  run(page: Page): Promise<Outcome | undefined>;
};

export type Output = CodeOutput | PlainOutput;
