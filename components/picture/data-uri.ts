/** `png` as a `data:` URI in base64 (RFC 2397). */
export function pngDataUri(png: Uint8Array): string {
  let binary = '';
  for (const byte of png) binary += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(binary)}`;
}
