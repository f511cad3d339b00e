/** What a payment code of EMVCo's consists of (merchant-presented QR codes 4): identifiers of two digits, and values. */
export interface EmvFields {
  fields: ReadonlyMap<string, string>;
  /** Whether the lengths in it lead to its end. If not, what comes after the fault is missing. */
  isWhole: boolean;
}

/** `undefined` if the text does not begin as such a code does. */
export function emvFields(text: string): EmvFields | undefined {
  const written = text.trim();
  if (!/^00020[12]\d{2}/.test(written)) return undefined;
  const fields = new Map<string, string>();
  for (let at = 0; at < written.length; ) {
    const [, id = '', length = ''] = /^(\d{2})(\d{2})/.exec(written.slice(at, at + 4)) ?? [];
    const value = written.slice(at + 4, at + 4 + Number(length));
    if (id === '' || value.length < Number(length)) return { fields, isWhole: false };
    fields.set(id, value);
    at += 4 + Number(length);
  }
  return { fields, isWhole: true };
}
