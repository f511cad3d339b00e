/** Started afresh for each measurement: loads a bundled encoder, encodes a text, and prints how many milliseconds that took. */
import type { Encode } from './encoders/encode.ts';

const [bundled = '', text = ''] = process.argv.slice(2);
const start = performance.now();
const { encode } = (await import(bundled)) as { encode: Encode };
encode(text, 'M');
console.log(performance.now() - start);
