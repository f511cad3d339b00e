import type { Message, MessageKey } from '../../text/message.ts';
import type { FormatId } from '../formats.ts';

/**
 * A kind of text that people fill in rather than type. One file a kind in this folder, one line a kind in `forms.ts`. All is
 * pure and never throws, whatever is filled in. Fields are strings and booleans, so that they can be stored as they are.
 */
export interface Form<Fields> {
  /** Of the kind whose texts it reads and writes. */
  readonly id: FormatId;
  /** What a person chooses it by: "Wi-Fi". */
  readonly name: MessageKey;
  /** What a person fills in, in that order. */
  readonly fields: readonly Field<Fields>[];
  readonly empty: Fields;
  /**
   * The fields of a text of this kind, or `undefined` if it is of another kind, or of a variant that the form cannot do.
   * What the form has no field for goes with them, so that `write` gives it back.
   */
  read(text: string): Fields | undefined;
  write(fields: Fields): Written<Fields>;
  /** What a phone offers when it scans the text. Shown only if there is a text. */
  promise(fields: Fields): Message;
  /** What other forms have in common with this one, beside what its fields say of themselves. */
  gives?(fields: Fields): Partial<Record<Common, string>>;
  /** Why a text of its kind cannot be edited in it, where `read` gives nothing. Without it, its parts cannot be told apart. */
  refusal?(text: string): Message | undefined;
  /** The fields that one text fills together, such as a link to a map; `undefined` if it does not. */
  spread?(text: string): Partial<Fields> | undefined;
}

/** One field as a page shows it. */
export interface Field<Fields> {
  readonly name: keyof Fields & string;
  readonly label: MessageKey;
  readonly control: Control;
  /** As HTML has it (4.10.18.7.1), where what it asks for may be the person's own. Without it, `off`. */
  readonly autocomplete?: string;
  /** Which keyboard a touch screen shows. */
  readonly inputMode?: 'decimal' | 'email' | 'tel' | 'url';
  /** For numbers and addresses, which go from left to right in every language. */
  readonly direction?: 'ltr';
  readonly hint?: MessageKey;
  /** Stands beside the one before it, where there is room. */
  readonly isBeside?: true;
  /** The same thing in several forms: what is written into one of them is in the others, too. */
  readonly common?: Common;
  /** Without it, always. */
  isShown?(fields: Fields, written: Written<Fields>): boolean;
  /** Whether its value is ignored. Without it, never. */
  isIdle?(fields: Fields): boolean;
}

export type Common = 'email' | 'message' | 'name' | 'notes' | 'phone';

export type Control =
  | { readonly type: 'line' | 'lines' | 'password' | 'checkbox' }
  /** Of what can be chosen, what it is called, or `null` where that is its own name. */
  | { readonly type: 'choice'; readonly options: Readonly<Record<string, MessageKey | null>> }
  /** A day and a time, as `EventFields` has them; a day alone while the checkbox of that name is checked. */
  | { readonly type: 'time'; readonly dayOnlyWith: string };

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
