import { expect, test } from 'vitest';
import { PIX, said } from './said.ts';

test.each([`${PIX}1D3E`, `${PIX}1d3e`.replace('Tal', 'Tul')])(
  'a payment by Pix that was changed: %s',
  (text) => {
    const right = text.includes('Tul') ? `${PIX.replace('Tal', 'Tul')}` : `${PIX}1D3D`;
    expect(said(text)['pix-checksum']?.[0]?.startsWith(right)).toBe(true);
    expect(said(said(text)['pix-checksum']?.[0] as string)).toEqual({});
  },
);
