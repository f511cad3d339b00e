/** The scenes of the bench: the same on every machine. */
import type { ErrorCorrectionLevel } from '../../../components/qr/symbol.ts';
import { seededRandom, seededText, TEXT_KINDS } from '../../unit/corpus.ts';
import type { Code, Kind, Modules, Scene } from './scene.ts';
import { ENCODERS, encodeWith } from './symbols.ts';

/** How many scenes of each kind. */
const COUNTS: Record<Kind, number> = {
  'plain, 2 px a module or more': 100,
  'plain, 1 to 2 px a module': 60,
  'as JPEG': 60,
  'dark page, inverted': 40,
  colored: 40,
  'dots, rounded, logo': 60,
  rotated: 40,
  '2 to 30 on a page': 30,
  'beside text and photographs': 40,
  'other symbologies': 30,
};

const SCALES = [1, 1.25, 1.5, 2];
const ZOOMS = [0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75];
const LEVELS: readonly ErrorCorrectionLevel[] = ['L', 'M', 'Q', 'H'];

/** Dark on light, each readable for a person. */
const COLORS = [
  ['#0b3d91', '#ffffff'],
  ['#7a0019', '#fff4e0'],
  ['#1b5e20', '#e8f5e9'],
  ['#4a148c', '#fce4ec'],
  ['#b71c1c', '#ffffff'],
  ['#00695c', '#fffde7'],
  ['#e65100', '#ffffff'],
  ['#1976d2', '#e3f2fd'],
  ['#000000', '#ffd54f'],
  ['#333333', '#9e9e9e'],
  ['#5d4037', '#d7ccc8'],
  ['#c2185b', '#f8bbd0'],
] as const;

/** Linear symbologies, which need more room on either side. */
const LINEAR: readonly string[] = ['EAN13', 'Code128', 'EAN8', 'Code39', 'Code93'];

/** Other symbologies, with a text that each can hold. */
const OTHERS = [
  ['MicroQRCode', 'PAGEHOP 7'],
  ['RMQRCode', 'https://example.com/r'],
  ['DataMatrix', 'https://example.com/data-matrix?id=4711'],
  ['Aztec', 'M1DOE/JANE E7XYZAB LHRJFKBA 0117 330Y021A0042 100'],
  ['PDF417', 'Boarding pass 4711, gate 12, seat 21A'],
  ['EAN13', '4006381333931'],
  ['Code128', 'PAGEHOP-000417'],
  ['EAN8', '96385074'],
  ['Code39', 'PAGEHOP 39'],
  ['Code93', 'PAGEHOP 93'],
] as const;

export async function scenes(): Promise<Scene[]> {
  const all: Scene[] = [];
  for (const [index, [kind, count]] of Object.entries(COUNTS).entries()) {
    const random = seededRandom(4711 + index);
    for (let i = 0; i < count; i++) all.push(await scene(kind as Kind, i, new Draw(random)));
  }
  return all;
}

/** Random choices. */
class Draw {
  readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.random();
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  one<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }
}

async function scene(kind: Kind, index: number, draw: Draw): Promise<Scene> {
  const ratio = draw.one(SCALES) * draw.one(ZOOMS);
  const dark = kind === 'dark page, inverted';
  const count = kind === '2 to 30 on a page' ? 2 + Math.round((28 * index) / 29) : 1;
  const made: Code[] = [];
  for (let i = 0; i < count; i++) made.push(await code(kind, index, draw, ratio, count));
  const { codes, width, height } = arrange(made, draw, ratio);
  return {
    kind,
    width,
    height,
    ratio,
    background: dark
      ? draw.one(['#121212', '#1e293b', '#000000'])
      : draw.one(['#ffffff', '#f6f7f9', '#eeeeee']),
    codes,
    ...(kind === 'beside text and photographs' || draw.chance(0.3)
      ? {
          surroundings: {
            seed: draw.whole(1, 1e9),
            photographs: kind === 'beside text and photographs' ? draw.whole(1, 3) : 0,
            color: dark ? '#e0e0e0' : '#222222',
          },
        }
      : {}),
  };
}

/** A code without a place yet. */
async function code(kind: Kind, index: number, draw: Draw, ratio: number, count: number): Promise<Code> {
  const other = kind === 'other symbologies' ? OTHERS[index % OTHERS.length] : undefined;
  const shaped = kind === 'dots, rounded, logo';
  const hasLogo = shaped && draw.chance(0.6);
  const text =
    other?.[1] ?? seededText(draw.random, draw.one(TEXT_KINDS), draw.whole(10, count > 9 ? 60 : 250));
  const modules = other
    ? await encodeWith(other[0], text)
    : await draw.one(ENCODERS)(
        text,
        hasLogo ? 'H' : shaped ? draw.one(['Q', 'H'] as const) : draw.one(LEVELS),
      );
  const { pixels, isWhole } = modulePixels(kind, draw, modules, count);
  const [dark, light] = kind === 'colored' ? draw.one(COLORS) : ['#000000', '#ffffff'];
  const inverted = kind === 'dark page, inverted' && draw.chance(0.6);
  return {
    text,
    modules,
    left: 0,
    top: 0,
    width: (modules.width * pixels) / ratio,
    height: (modules.height * pixels) / ratio,
    quietZone: LINEAR.includes(other?.[0] ?? '') ? 10 : draw.one([1, 2, 4, 4]),
    dark: inverted ? draw.one(['#ffffff', '#e0e0e0', '#90caf9']) : dark,
    light: inverted ? draw.one(['#121212', '#1e293b', '#000000']) : light,
    shape: shaped ? draw.one(['dots', 'rounded']) : 'square',
    hasLogo,
    degrees:
      kind === 'rotated' ? draw.one([90, 180, 270, draw.between(-45, 45), draw.between(-180, 180)]) : 0,
    drawing: isWhole ? { as: 'png', pixels, smooth: true } : drawing(kind, draw, shaped),
  };
}

/** Device pixels per module, over the whole range but mostly small; often whole, for a picture at its own size. */
function modulePixels(kind: Kind, draw: Draw, { width }: Modules, count: number) {
  const [low, high] = (
    {
      'plain, 2 px a module or more': [2, 8],
      'plain, 1 to 2 px a module': [1, 2],
      'as JPEG': [1.5, 6],
      'dark page, inverted': [1.5, 6],
      colored: [1.5, 6],
      'dots, rounded, logo': [2, 8],
      rotated: [1.5, 6],
      '2 to 30 on a page': [1.5, 5],
      'beside text and photographs': [1.5, 6],
      'other symbologies': [1.5, 5],
    } satisfies Record<Kind, [number, number]>
  )[kind];
  const most = (count > 1 ? 200 : 760) / width;
  const pixels = Math.max(low, Math.min(low * (high / low) ** draw.random(), most));
  const isWhole = draw.chance(0.3) && !['as JPEG', 'dots, rounded, logo'].includes(kind);
  return { pixels: isWhole ? Math.round(pixels) : pixels, isWhole };
}

function drawing(kind: Kind, draw: Draw, shaped: boolean): Code['drawing'] {
  if (kind === 'as JPEG') return { as: 'jpeg', pixels: draw.whole(2, 8), quality: draw.between(0.4, 0.95) };
  if (shaped) return { as: 'svg', crisp: false };
  return draw.one([
    { as: 'svg', crisp: draw.chance(0.5) },
    { as: 'png', pixels: draw.whole(3, 12), smooth: true },
    { as: 'png', pixels: draw.whole(1, 8), smooth: draw.chance(0.6) },
  ]);
}

function isAtOwnSize({ drawing, width, modules }: Code, ratio: number): boolean {
  return drawing.as === 'png' && Math.abs((width * ratio) / modules.width - drawing.pixels) < 1e-9;
}

/** Arranges codes in rows, at fractional pixels. */
function arrange(made: readonly Code[], draw: Draw, ratio: number) {
  const columns = Math.ceil(Math.sqrt(made.length * 1.4));
  const cell = Math.max(
    ...made.map(({ width, height, quietZone, modules, degrees }) => {
      const turned = degrees % 90 === 0 ? 1 : 1.45;
      return (Math.max(width, height) + (2 * quietZone * width) / modules.width) * turned;
    }),
  );
  const gap = 16 / ratio;
  const codes = made.map((code, index) => {
    const place = (at: number, length: number) =>
      draw.between(0, gap) + at * (cell + gap) + (cell - length) / 2;
    const left = place(index % columns, code.width);
    const top = place(Math.floor(index / columns), code.height);
    // A browser draws a picture at its own size unchanged.
    const whole = (length: number) =>
      isAtOwnSize(code, ratio) ? Math.round(length * ratio) / ratio : length;
    return { ...code, left: whole(left), top: whole(top) };
  });
  const width = columns * (cell + gap) + gap;
  const height = Math.ceil(made.length / columns) * (cell + gap) + gap;
  return { codes, width: Math.max(width, 640 / ratio), height: Math.max(height, 480 / ratio) };
}
