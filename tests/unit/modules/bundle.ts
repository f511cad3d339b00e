import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** Builds files with Vite as a page, and returns the chunks by name. */
export async function bundle(
  files: Record<string, string>,
  inputs: string[],
  pluginFor: (root: string) => Plugin,
): Promise<Map<string, Rolldown.OutputChunk>> {
  const root = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
    const result = await build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [pluginFor(root)],
      build: { write: false, rolldownOptions: { input: inputs.map((name) => join(root, name)) } },
    });
    const { output } = result as Rolldown.RolldownOutput;
    return new Map(output.flatMap((part) => (part.type === 'chunk' ? [[part.name, part]] : [])));
  } finally {
    rmSync(root, { recursive: true });
  }
}
