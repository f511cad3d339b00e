/** The build as it is, but elsewhere and with source maps, for bundled-packages.ts. */
import type { ConfigEnv } from 'wxt';
import config from '../../wxt.config.ts';

export default {
  ...config,
  outDirTemplate: '../.cache/source-maps-{{browser}}',
  vite: async (env: ConfigEnv) => {
    const vite = await config.vite?.(env);
    return { ...vite, build: { ...vite?.build, sourcemap: true } };
  },
};
