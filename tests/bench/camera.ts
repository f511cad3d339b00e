/**
 * Simulates a phone's camera in front of a screen: a pinhole, a lens that blurs, and a noisy sensor. A seed stands for one
 * photographer, whose pose, focus and light are the same whatever is on the screen and however far away it is.
 */
import { seededRandom } from '../unit/corpus.ts';
import type { Photograph } from './decoders.ts';

/** A screen's pixels: brightness from 0 (black) to 255 (white), row by row. */
export interface Screen {
  width: number;
  height: number;
  gray: Float32Array;
  /** Screen pixels per CSS pixel. */
  density: number;
}

/** How one photographer takes every picture. */
interface Pose {
  /** Radians about the line of sight, the horizontal and the vertical. */
  roll: number;
  pitch: number;
  yaw: number;
  /** Standard deviation of the lens's blur, in pixels of the camera. */
  blur: number;
  /** Standard deviation of the sensor's noise, in grays of 255. */
  noise: number;
  /** The grays that black and white of the screen become. */
  dark: number;
  light: number;
  /** Where the center of the screen falls within a camera pixel. */
  offset: [x: number, y: number];
}

/** CSS pixels from the screen to the camera: half a meter. Sets how strong the perspective is. */
const DISTANCE = 2000;

/** Standard deviation of a box one camera pixel wide. */
const PIXEL = 1 / Math.sqrt(12);

/** Margin around the screen, in camera pixels. */
const MARGIN = 12;

/** @param scale camera pixels per CSS pixel in the center of the picture; twice as far away is half of it */
export function photograph(screen: Screen, scale: number, seed: number): Photograph {
  const random = seededRandom(seed);
  const pose = drawPose(random);
  const noises = normals(random);
  const softened = soften(screen, (Math.hypot(pose.blur, PIXEL) * screen.density) / scale);
  const toCamera = projection(pose, scale);
  const { width, height } = frame(screen, toCamera);
  const toScreen = inverse(toCamera);
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [column, row] = apply(toScreen, x + pose.offset[0] - width / 2, y + pose.offset[1] - height / 2);
      const gray = sample(
        softened,
        column * softened.density + (softened.width - 1) / 2,
        row * softened.density + (softened.height - 1) / 2,
      );
      const seen =
        pose.dark +
        ((pose.light - pose.dark) * gray) / 255 +
        pose.noise * noises[Math.floor(noises.length * random())]!;
      data[at] = seen;
      data[at + 1] = data[at]!;
      data[at + 2] = data[at]!;
    }
  }
  return { data, width, height };
}

function drawPose(random: () => number): Pose {
  const between = (low: number, high: number) => low + (high - low) * random();
  const degrees = (most: number) => (between(-most, most) * Math.PI) / 180;
  return {
    roll: degrees(10),
    pitch: degrees(15),
    yaw: degrees(15),
    blur: between(0.4, 1),
    noise: between(1, 4),
    dark: between(20, 80),
    light: between(160, 235),
    offset: [random(), random()],
  };
}

/** The three rows of a matrix that maps homogeneous coordinates of one plane to another. */
type Projection = readonly [number, number, number, number, number, number, number, number, number];

/** Maps the screen, in CSS pixels from its center, to the picture, in pixels from its center. */
function projection({ roll, pitch, yaw }: Pose, scale: number): Projection {
  const [sr, cr, sp, cp, sy, cy] = [roll, pitch, yaw].flatMap((angle) => [
    Math.sin(angle),
    Math.cos(angle),
  ]) as [number, number, number, number, number, number];
  return [
    scale * (cr * cy - sr * sp * sy),
    scale * (-sr * cp),
    0,
    scale * (sr * cy + cr * sp * sy),
    scale * (cr * cp),
    0,
    (-cp * sy) / DISTANCE,
    sp / DISTANCE,
    1,
  ];
}

function inverse([a, b, c, d, e, f, g, h, i]: Projection): Projection {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

function apply([a, b, c, d, e, f, g, h, i]: Projection, x: number, y: number): [x: number, y: number] {
  const w = g * x + h * y + i;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}

/** The smallest picture that holds the screen and a margin. */
function frame(screen: Screen, toCamera: Projection): { width: number; height: number } {
  const [right, bottom] = [screen.width / screen.density / 2, screen.height / screen.density / 2];
  const corners = [
    apply(toCamera, right, bottom),
    apply(toCamera, right, -bottom),
    apply(toCamera, -right, bottom),
    apply(toCamera, -right, -bottom),
  ];
  const extent = (axis: 0 | 1) =>
    2 * (Math.ceil(Math.max(...corners.map((corner) => Math.abs(corner[axis])))) + MARGIN);
  return { width: extent(0), height: extent(1) };
}

/**
 * Applies a Gaussian blur of standard deviation `sigma`, in the screen's pixels. A wide blur begins by averaging squares of
 * pixels, which leaves fewer.
 */
function soften(screen: Screen, sigma: number): Screen {
  const factor = Math.max(1, Math.floor(sigma));
  const reduced = factor === 1 ? screen : reduce(screen, factor);
  const rest = Math.sqrt(sigma ** 2 - (factor ** 2 - 1) / 12) / factor;
  const { width, height } = reduced;
  return {
    ...reduced,
    gray: transposedBlur(transposedBlur(reduced.gray, width, height, rest), height, width, rest),
  };
}

function reduce({ width, height, gray, density }: Screen, factor: number): Screen {
  const [columns, rows] = [Math.floor(width / factor), Math.floor(height / factor)];
  const reduced = new Float32Array(columns * rows);
  for (let y = 0; y < rows * factor; y++) {
    const start = Math.floor(y / factor) * columns;
    for (let x = 0; x < columns * factor; x++) {
      reduced[start + Math.floor(x / factor)]! += gray[y * width + x]! / factor ** 2;
    }
  }
  return { width: columns, height: rows, gray: reduced, density: density / factor };
}

/** Blurs the rows, repeating the pixels at either end, and transposes the result. */
function transposedBlur(gray: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const reach = Math.ceil(3 * sigma);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-(((i - reach) / sigma) ** 2) / 2),
  );
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  const padded = new Float32Array(width + 2 * reach);
  const blurred = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    padded.fill(gray[y * width]!, 0, reach).fill(gray[(y + 1) * width - 1]!, width + reach);
    padded.set(gray.subarray(y * width, (y + 1) * width), reach);
    for (let x = 0; x < width; x++) {
      let total = 0;
      for (let i = 0; i < kernel.length; i++) total += kernel[i]! * padded[x + i]!;
      blurred[x * height + y] = total / sum;
    }
  }
  return blurred;
}

/** Bilinear interpolation; beyond the edge, the pixel at the edge. */
function sample({ width, height, gray }: Screen, x: number, y: number): number {
  const [inX, inY] = [Math.min(Math.max(x, 0), width - 1), Math.min(Math.max(y, 0), height - 1)];
  const [left, top] = [Math.min(Math.floor(inX), width - 2), Math.min(Math.floor(inY), height - 2)];
  const [dx, dy] = [inX - left, inY - top];
  const at = top * width + left;
  const upper = gray[at]! * (1 - dx) + gray[at + 1]! * dx;
  const lower = gray[at + width]! * (1 - dx) + gray[at + width + 1]! * dx;
  return upper * (1 - dy) + lower * dy;
}

/** Normally distributed numbers with mean 0 and standard deviation 1 (Box–Muller), to draw from. */
function normals(random: () => number): Float32Array {
  return Float32Array.from(
    { length: 4096 },
    () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
}
