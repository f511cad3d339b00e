/** The pages that the stores' pictures are pictures of: words beside a picture of the real extension. */

export interface StorePicture {
  /** Of the file, in pixels. */
  width: number;
  height: number;
  theme: 'light' | 'blue' | 'dark';
  /** In CSS pixels; what else is there follows from it. */
  titleSize: number;
  /** In CSS pixels. */
  pictureWidth: number;
  /** The picture begins below the upper edge and goes on beyond the lower one. */
  bleeds?: boolean;
  /** May have line breaks. */
  title: string;
  text?: string;
  /** A PNG. */
  picture: Uint8Array;
}

const THEMES: Record<StorePicture['theme'], { back: string; shape: string; ink: string; muted: string }> = {
  light: { back: '#eef1fb', shape: '#e2e7f8', ink: '#1b1e25', muted: '#4a5162' },
  blue: { back: '#3b5bdb', shape: '#4968e4', ink: '#ffffff', muted: '#e3e9ff' },
  dark: { back: '#15171c', shape: '#1f222a', ink: '#ffffff', muted: '#b9c0ce' },
};

/**
 * @param icon an SVG, the mark beside the name
 * @param language BCP 47 tag of the words: which Chinese letters are drawn
 */
export function storePicture(of: StorePicture, icon: string, language: string): string {
  const { back, shape, ink, muted } = THEMES[of.theme];
  const unit = of.titleSize;
  const source = `data:image/png;base64,${Buffer.from(of.picture).toString('base64')}`;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>
    body { margin: 0; inline-size: ${of.width}px; block-size: ${of.height}px; overflow: hidden; position: relative;
      display: flex; align-items: center; justify-content: space-between; box-sizing: border-box; padding: 0 ${of.width / 16}px;
      gap: ${unit}px; background: ${back}; color: ${ink}; font-family: system-ui, sans-serif }
    i { position: absolute; background: ${shape}; border-radius: 12% }
    .words { position: relative; flex: 1 }
    .name { display: flex; align-items: center; gap: ${unit * 0.26}px; font-size: ${unit * 0.5}px; font-weight: 600 }
    .name svg { inline-size: ${unit * 0.86}px; block-size: ${unit * 0.86}px }
    h1 { margin: ${unit * 0.62}px 0 0; font-size: ${unit}px; line-height: 1.14; font-weight: 700; white-space: pre-line }
    p { margin: ${unit * 0.45}px 0 0; color: ${muted}; font-size: ${unit * 0.43}px; line-height: 1.45; text-wrap: balance; word-break: keep-all }
    img { position: relative; flex: none; inline-size: ${of.pictureWidth}px; border-radius: 14px;
      box-shadow: 0 1px 3px #0003, 0 18px 50px #0004;
      ${of.bleeds ? `align-self: start; margin-block-start: ${of.height / 12}px` : ''} }
  </style>
  ${hoppingModules(of)}
  <div class="words">
    <div class="name">${icon}PageHop</div>
    <h1>${of.title}</h1>${of.text === undefined ? '' : `<p>${of.text}</p>`}
  </div>
  <img src="${source}" alt="">`;
}

/** The icon's modules, hopping up from the lower left corner. */
function hoppingModules({ width, height }: StorePicture): string {
  const side = height / 5;
  return [
    [0, 4, 1],
    [1.25, 3.9, 0.75],
    [2.3, 4.3, 0.5],
  ]
    .map(([x = 0, y = 0, size = 0]) => {
      const box = size * side;
      const left = x * side - side * 0.15;
      if (left + box > width) return '';
      return `<i style="left:${left}px;top:${y * side + side * 0.15}px;width:${box}px;height:${box}px"></i>`;
    })
    .join('');
}
