import { expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';

const found = (text: string) =>
  advise({ kind: 'page', text }, {}).find(({ kind }) => kind === 'reserved-name');

test.each(['http://my-shop.test/', 'https://a.invalid/x', 'http://MY-SHOP.test./'])(
  'phones cannot find %s',
  (text) => {
    expect(found(text)).toMatchObject({ severity: 'unreachable', fixes: [] });
  },
);

test('the sentence names the host', () => {
  expect(found('http://my-shop.test:8080/')?.sentence.substitutions).toEqual(['my-shop.test']);
});

test.each(['https://test.example.com/', 'https://my-shop.example/', 'my-shop.test'])(
  'nothing is said of %s',
  (text) => {
    expect(found(text)).toBeUndefined();
  },
);
