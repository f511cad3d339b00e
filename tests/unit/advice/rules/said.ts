import type { AdviceKind } from '../../../../components/advice/advice.ts';
import { advise } from '../../../../components/advice/advise.ts';
import type { PayloadKind } from '../../../../components/payload/payload.ts';

export const PIX =
  '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***6304';
export const EPC = 'BCD\n002\n1\nSCT\n\nKim Meier\nDE89370400440532013000\nEUR12.30\n\n\nInvoice 4711';
export const CARD = 'BEGIN:VCARD\nVERSION:3.0\nN:Lovelace;Ada;;;\nFN:Ada Lovelace\nTEL:+441234\nEND:VCARD';

/** All advice on a text: its kinds, and the texts that are offered. */
export const said = (text: string, kind: PayloadKind = 'text') =>
  Object.fromEntries(
    advise({ kind, text }, {}).map((advice) => [
      advice.kind,
      advice.fixes.map(({ payload }) => payload.text),
    ]),
  ) as Partial<Record<AdviceKind, string[]>>;
