/** Texts and addresses in which a careless rule would search for seconds. */
export const HARD_TEXTS: readonly string[] = [
  `a${' '.repeat(19_900)}b`,
  `https://example.com/${' '.repeat(19_900)}b`,
  `https://example.com/?${'a&'.repeat(9900)}`,
  `https://example.com/?${'utm_id&'.repeat(2800)}`,
  `https://example.com/?token=${'eyJ'.repeat(6600)}`,
  `https://example.com/${'/reset-password'.repeat(1300)}`,
  `https://${'a.'.repeat(9900)}com/`,
  `https://${':'.repeat(19_900)}`,
  `https://example.com/${';a'.repeat(9900)}`,
  `https://www.aliexpress.${'a'.repeat(61)}1.example.com/?x=1&ref=y`,
  `${'view-source:'.repeat(90_000)}x`,
  `${'.'.repeat(1990)}x`,
  `${'a\n'.repeat(500_000)}`,
  `${'word '.repeat(200_000)}`,
  ' '.repeat(1_000_000),
];
