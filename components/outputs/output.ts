import type { Outcome } from '../payload/outcome.ts';
import type { Payload } from '../payload/payload.ts';
import type { QrSymbol } from '../qr/symbol.ts';
import type { MessageKey } from '../text/message.ts';

/** The code that is shown, and its payload. */
export interface Shared {
  symbol: QrSymbol;
  payload: Payload;
}

/** What an output may ask of the page in which it was chosen. */
export interface Page {
  /** Whether it is of a private window, wherever what it opens may be. */
  readonly isPrivate: boolean;
  /** What the person has typed, where that is more than one line. */
  readonly typedLines?: string | undefined;
  close(): void;
  /** Lists the keys; see `ui/shortcut-list.ts`. */
  listKeys(): Promise<void>;
  /** Reads the codes that are to be seen in the tab, and shows them in place of the page. */
  readCodes(): Promise<void>;
}

interface Entry {
  /** The `id` of its button. */
  id: string;
  /** The text of its button. */
  name: MessageKey;
  /** The letter that presses the button, in capitals. */
  key?: string;
}

/** Something to do with the code. Returns no outcome if the page closes. */
export type CodeOutput = Entry & {
  needsCode: true;
  run(shared: Shared, page: Pick<Page, 'close'>): Promise<Outcome | undefined>;
};

/** Something that needs no code. */
export type PlainOutput = Entry & {
  needsCode: false;
  run(page: Page): Promise<Outcome | undefined>;
};

export type Output = CodeOutput | PlainOutput;
