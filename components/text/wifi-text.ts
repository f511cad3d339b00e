/** A text for a network to join: `WIFI:T:WPA;S:Home;P:secret;;`. */
export interface WifiText {
  /** `WIFI:` as written, with the white space before it. */
  scheme: string;
  /** Everything after it. */
  fields: string;
}

/** `undefined` if the text does not begin as such a text does. */
export function wifiText(text: string): WifiText | undefined {
  const [scheme] = /^\s*WIFI:/i.exec(text) ?? [];
  return scheme === undefined ? undefined : { scheme, fields: text.slice(scheme.length) };
}
