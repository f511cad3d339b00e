/**
 * Leaves out the code with which `qrcode` splits a text into segments, and `dijkstrajs`, which it loads for that: PageHop
 * does this itself (components/qr/segments.ts). Its replacement only takes segments.
 */
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const SEGMENTS = /[\\/]qrcode[\\/]lib[\\/]core[\\/]segments\.js$/;

const OURS = `
const segments = {
  numeric: require('./numeric-data'),
  alphanumeric: require('./alphanumeric-data'),
  byte: require('./byte-data'),
};
exports.fromArray = (all) => all.map(({ mode, data }) => new segments[mode](data));
`;

export function ownSegments(): Plugin {
  return {
    name: 'own-segments',
    enforce: 'pre',
    load: (id) => (SEGMENTS.test(id) ? OURS : undefined),
  };
}

export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [ownSegments()] })));
