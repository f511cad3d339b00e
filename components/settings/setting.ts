import { withAsciiDigits } from '../text/ascii-digits.ts';
import type { MessageKey } from '../text/message.ts';

/** Where it stands on the settings page: the `id` of a section there. */
export type Section = 'codes' | 'pictures' | 'menu' | 'addresses';

/** What every setting has. */
interface Common<Value> {
  section: Section;
  label: MessageKey;
  hint?: MessageKey;
  default: Value;
  /** Its name in sentences, if its label is unclear without the heading above it. */
  name?: MessageKey;
  /** Stays on this machine, because it means nothing on another or holds a text. The others are synced. */
  isLocal?: true;
  /** On the page only while another setting has this value. */
  onlyWith?: readonly [name: string, value: string];
}

export interface Choice extends Common<string> {
  kind: 'choice';
  /** Each value, and what it is called: `null` where it speaks for itself in every language. */
  options: Readonly<Record<string, MessageKey | null>>;
}

export interface WholeNumber extends Common<number> {
  kind: 'number';
  /** From the least to the most. */
  range: readonly [number, number];
  /** What a person should know about values that are allowed, but below this. */
  warning?: { below: number; message: MessageKey };
}

/** `#rrggbb` in lower case. */
export interface Color extends Common<string> {
  kind: 'color';
}

export interface Checkbox extends Common<boolean> {
  kind: 'checkbox';
}

export interface Text extends Common<string> {
  kind: 'text';
  /** Whether it may be stored. */
  accepts(text: string): boolean;
  /** What a person typed, in the one form in which it is stored. */
  tidy(typed: string): string;
  /** What is said of a text that is refused. None where `tidy` leaves nothing to refuse. */
  fault?: MessageKey;
  /** Characters, if there is a limit. */
  longest?: number;
  /** An address or the like, which goes from left to right in every language. */
  isCode?: true;
}

/** One row of the table in settings.ts. */
export type Setting = Choice | WholeNumber | Color | Checkbox | Text;

/** The type of a row's values. */
export type ValueOf<Row> = Row extends { kind: 'choice'; options: infer Options }
  ? keyof Options
  : Row extends { kind: 'number' }
    ? number
    : Row extends { kind: 'checkbox' }
      ? boolean
      : string;

/** Whether a setting may have a value, whatever that is. */
export function accepts(setting: Setting, value: unknown): boolean {
  switch (setting.kind) {
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(setting.options, value);
    case 'number': {
      const [least, most] = setting.range;
      return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
    }
    case 'color':
      return typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value);
    case 'checkbox':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && setting.accepts(value);
  }
}

/** What a person means by what they typed or chose. It may still be refused, see {@link accepts}. */
export function parseTyped(setting: Exclude<Setting, Checkbox>, typed: string): string | number {
  switch (setting.kind) {
    case 'choice':
      return typed;
    case 'number':
      return typed === '' ? Number.NaN : Number(typed);
    case 'color':
      return withAsciiDigits(typed).trim().toLowerCase();
    case 'text':
      return setting.tidy(typed);
  }
}
