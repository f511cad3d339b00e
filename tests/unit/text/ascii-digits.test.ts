import { expect, test } from 'vitest';
import { withAsciiDigits } from '../../../components/text/ascii-digits.ts';

test.each([
  ['١٩٢', '192'],
  ['۱۹۲', '192'],
  ['१२', '12'],
  ['১২', '12'],
  ['๑๒', '12'],
  ['１９２．１', '192.1'],
  ['a1', 'a1'],
])('%s is %s', (text, ascii) => expect(withAsciiDigits(text)).toBe(ascii));
