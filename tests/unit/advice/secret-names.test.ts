import { expect, test } from 'vitest';
import { kindOfName, plainName } from '../../../components/advice/secret-names.ts';

test.each([
  ['new-password', 'password'],
  ['PHPSESSID', 'session'],
  ['access_token', 'secret'],
  ['X-Amz-Signature', 'secret'],
  ['sig', 'signature'],
  ['token', 'ambiguous'],
  ['state', 'public'],
  ['next_token', 'public'],
  ['q', 'other'],
])('%s: %s', (name, kind) => expect(kindOfName(plainName(name))).toBe(kind));
