/**
 * Leaves `dijkstrajs` out. `qrcode` loads it to split a text into segments, which PageHop does itself (components/qr).
 */
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

export function noDijkstra(): Plugin {
  return {
    name: 'no-dijkstra',
    enforce: 'pre',
    resolveId: (id) => (id === 'dijkstrajs' ? '\0no-dijkstra' : undefined),
    load: (id) => (id === '\0no-dijkstra' ? 'module.exports = {};' : undefined),
  };
}

export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [noDijkstra()] })));
