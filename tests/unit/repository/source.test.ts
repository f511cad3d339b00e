import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FORBIDDEN =
  /\.(innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(|\bimportScripts\(/;

test.each(globSync('{components,entrypoints}/**/*.ts'))(
  '%s makes neither markup nor code from text',
  (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(FORBIDDEN);
  },
);

test.each(globSync('{components,entrypoints}/**/*.css'))(
  '%s moves nothing, so that there is no motion to reduce',
  (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/\b(transition|animation|scroll-behavior)\b|@keyframes/);
  },
);
