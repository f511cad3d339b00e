import type { Message } from '../../text/message.ts';
import type { FormatId } from '../formats.ts';

/**
 * A kind of text that people fill in rather than type. One file a kind in this folder, one line a kind in `forms.ts`. All is
 * pure and never throws, whatever is filled in. Fields are strings and booleans, so that they can be stored as they are.
 */
export interface Form<Fields> {
  /** Of the kind whose texts it reads and writes. */
  readonly id: FormatId;
  readonly empty: Fields;
  /**
   * The fields of a text of this kind, or `undefined` if it is of another kind, or of a variant that the form cannot do.
   * What the form has no field for goes with them, so that `write` gives it back.
   */
  read(text: string): Fields | undefined;
  write(fields: Fields): Written<Fields>;
  /** What a phone offers when it scans the text. To be shown only if there is a text. */
  promise(fields: Fields): Message;
}

export interface Written<Fields> {
  /** Empty as long as what a code of this kind needs is not filled in. */
  text: string;
  /** In the order of the fields. Whatever they are, there is a text. */
  problems: readonly Problem<Fields>[];
  /** A text that means the same to most phones and makes a smaller code, where there is one. */
  shorter?: string;
}

/** What to tell a person beside a field. */
export interface Problem<Fields> {
  field: keyof Fields & string;
  sentence: Message;
  /** Without it, phones cannot use the code. With it, some cannot, or not all of it. */
  isNote?: true;
}
