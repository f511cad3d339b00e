import { expect, test } from 'vitest';
import { SOURCES, type SourceName } from '../../../components/sources/sources.ts';
import { titleOf } from '../../../components/sources/title.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };

test.each(Object.keys(SOURCES) as SourceName[])('what is beside a code of %s is in the locales', (source) => {
  expect(english).toHaveProperty(titleOf(source));
});
