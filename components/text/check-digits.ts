/** Characters of an IBAN by country (ISO 13616 registry, release 99). */
const IBAN_LENGTHS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30';

const LENGTH_OF: ReadonlyMap<string, number> = new Map(
  (IBAN_LENGTHS.match(/.{4}/g) ?? []).map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** As machines read it: in capitals, without blanks and what people write before it. */
export function bareCode(written: string): string {
  const bare = written.normalize('NFKC').replace(/[\s\p{Cf}-]/gu, '');
  return bare.toUpperCase().replace(/^IBAN:?(?=[A-Z]{2}\d\d)/, '');
}

/** Why a text is not an IBAN; `undefined` if it is one. Accepts groups, as people write it. */
export function ibanFault(written: string): 'country' | 'length' | 'digits' | undefined {
  const iban = bareCode(written);
  const length = LENGTH_OF.get(iban.slice(0, 2));
  // Some countries use IBANs that are not in the registry.
  if (length === undefined) return hasCheckDigits(iban) ? undefined : 'country';
  if (iban.length !== length) return 'length';
  return hasCheckDigits(iban) ? undefined : 'digits';
}

/** A creditor reference (ISO 11649): `RF18 5390 0754 7034`. */
export function isCreditorReference(written: string): boolean {
  const reference = bareCode(written);
  return /^RF\d{2}[0-9A-Z]{1,21}$/.test(reference) && hasCheckDigits(reference);
}

/** ISO 7064, MOD 97-10, with the first four characters moved to the end; letters count from 10. */
function hasCheckDigits(code: string): boolean {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]+$/.test(code)) return false;
  let rest = 0;
  for (const character of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
