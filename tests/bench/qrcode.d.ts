// The parts of the `qrcode` package that the bench compares with, beside what components/qr declares of it.

declare module 'qrcode/lib/core/qrcode.js' {
  export function create(text: string, options: { errorCorrectionLevel: string }): Built;
}

declare module 'qrcode/lib/renderer/png.js' {
  export function renderToBuffer(
    symbol: { modules: { size: number; data: Uint8Array } },
    options: { scale: number; margin: number },
    receive: (error: Error | null, png: Buffer) => void,
  ): void;
}

declare module 'qrcode' {
  export function toDataURL(
    text: string,
    options: { errorCorrectionLevel: string; margin: number; width: number },
  ): Promise<string>;
}
