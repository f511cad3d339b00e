/** A page with codes, to be captured. All lengths are CSS pixels of the page unless they say otherwise. */
export interface Scene {
  readonly kind: Kind;
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel: the scale of the device times the zoom of the page. */
  readonly ratio: number;
  readonly background: string;
  readonly codes: readonly Code[];
  /** Text and photographs beside the codes, drawn from this seed. */
  readonly surroundings?: { readonly seed: number; readonly photographs: number; readonly color: string };
}

export const KINDS = [
  'plain, 2 px a module or more',
  'plain, 1 to 2 px a module',
  'as JPEG',
  'dark page, inverted',
  'colored',
  'dots, rounded, logo',
  'rotated',
  '2 to 30 on a page',
  'beside text and photographs',
  'other symbologies',
] as const;

export type Kind = (typeof KINDS)[number];

export interface Modules {
  readonly width: number;
  readonly height: number;
  /** `1` is dark, `0` light. */
  readonly rows: readonly string[];
}

export interface Code {
  readonly text: string;
  readonly modules: Modules;
  readonly left: number;
  readonly top: number;
  /** Without the quiet zone. */
  readonly width: number;
  readonly height: number;
  /** In modules. */
  readonly quietZone: number;
  readonly dark: string;
  readonly light: string;
  readonly shape: 'square' | 'dots' | 'rounded';
  readonly hasLogo: boolean;
  /** Clockwise. */
  readonly degrees: number;
  readonly drawing:
    | { readonly as: 'svg'; readonly crisp: boolean }
    /** A picture with so many pixels per module, scaled by the browser. */
    | { readonly as: 'png'; readonly pixels: number; readonly smooth: boolean }
    | { readonly as: 'jpeg'; readonly pixels: number; readonly quality: number };
}
