/** The page that the README's picture is a picture of: a drawing of a browser, and in it the real popup over an article. */

/**
 * @param popup a PNG, at two pixels per CSS pixel
 * @param address what the drawn address bar shows
 * @param icon an SVG, the button in the toolbar
 */
export function browserPicture(popup: Uint8Array, address: string, icon: string): string {
  const source = `data:image/png;base64,${Buffer.from(popup).toString('base64')}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A browser</title><link rel="icon" href="data:,"><style>
    body { margin: 0; background: #fff; color: #1b1e25; font: 16px/1.6 system-ui, sans-serif; overflow: hidden }
    header { display: flex; align-items: center; gap: 14px; padding: 10px 16px; background: #dfe4ee }
    header p { flex: 1; margin: 0; padding: 6px 18px; border-radius: 99px; background: #fff; color: #4a5162; font-size: 15px;
      white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
    header svg { flex: none; inline-size: 26px; block-size: 26px }
    article { inline-size: 420px; margin: 48px 0 0 56px }
    h1 { margin: 0; font-size: 40px; line-height: 1.15 }
    i { display: block; block-size: 14px; margin-block-start: 14px; border-radius: 7px; background: #e9ecf3 }
    i:nth-of-type(3n) { inline-size: 70% }
    img { position: absolute; inset: 56px 14px auto auto; inline-size: 800px; border-radius: 10px; box-shadow: 0 0 0 1px #0002, 0 14px 44px #0004 }
  </style>
  <header><p>${address}</p>${icon}</header>
  <article><h1>How to read a map at night</h1>${'<i></i>'.repeat(22)}</article>
  <img alt="" src="${source}">`;
}
