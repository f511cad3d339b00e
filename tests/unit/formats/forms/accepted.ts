/**
 * What phones are known to accept, a row a choice that the forms make: the text that is written, who reads it, how that is
 * known, and from where. `forms.test.ts` holds the forms to it.
 */
export interface Accepted {
  text: string;
  reader: 'Android' | 'iPhone' | 'Google Lens' | 'ZXing' | 'banking apps';
  /** What that reader does with it. */
  does:
    | 'reads it'
    | 'reads it, joining is unreliable'
    | 'opens the app or the page'
    | 'opens nothing in some places';
  /**
   * Proved: read in the tests by the reader's own rules, written down from its source. Specified: so in the standard or the
   * source that is named, which is not run here. Told: by people in the thread that is named, on phones of theirs. Assumed:
   * nobody has told, and no rule that is public says so.
   */
  standing: 'proved' | 'specified' | 'told' | 'assumed';
  source: string;
}

export const ACCEPTED: readonly Accepted[] = [
  {
    text: 'WIFI:T:WPA;S:Home;P:secret12;;',
    reader: 'Android',
    does: 'reads it',
    standing: 'proved',
    source: 'AOSP, WifiUriParser and WifiUriParserTest (2024)',
  },
  {
    text: 'WIFI:T:SAE;S:Home;P:secret12;;',
    reader: 'Android',
    does: 'reads it',
    standing: 'proved',
    source: 'AOSP, WifiUriParser; as Pixels share such a network',
  },
  {
    text: 'WIFI:T:SAE;S:Home;P:secret12;;',
    reader: 'iPhone',
    does: 'reads it',
    standing: 'assumed',
    source: 'of Android phones, openwrt/luci #6377 tells that some join such a network only so',
  },
  {
    text: 'WIFI:T:nopass;S:Guests;;',
    reader: 'Android',
    does: 'reads it',
    standing: 'proved',
    source: 'AOSP, WifiUriParserTest: open and OWE',
  },
  {
    text: 'WIFI:T:WEP;S:Old;P:abcde;;',
    reader: 'Android',
    does: 'reads it',
    standing: 'proved',
    source: 'AOSP, WifiUriParserTest',
  },
  {
    text: 'WIFI:T:WPA;S:Hidden;P:secret12;H:true;;',
    reader: 'Android',
    does: 'reads it, joining is unreliable',
    standing: 'proved',
    source: 'AOSP, WifiUriParser; Android 9 and 11 did not join in bndw/wifi-card #199',
  },
  {
    text: 'WIFI:T:WPA;S:Hidden;P:secret12;H:true;;',
    reader: 'iPhone',
    does: 'reads it',
    standing: 'told',
    source: 'bndw/wifi-card #199: iPhones joined',
  },
  {
    text: 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:secret12;;',
    reader: 'Android',
    does: 'reads it',
    standing: 'proved',
    source: 'AOSP, WifiUriParser: backslashes are undone, percent signs are not',
  },
  {
    text: 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:secret12;;',
    reader: 'ZXing',
    does: 'reads it',
    standing: 'specified',
    source: 'ZXing wiki, Barcode Contents',
  },
  {
    text: 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lovelace;Ada;;;\r\nFN:Ada Lovelace\r\nTEL:+441234567\r\nEND:VCARD',
    reader: 'Android',
    does: 'reads it',
    standing: 'told',
    source: 'Astrotomic/laravel-vcard #17: the same file of version 4.0 is refused by older ones',
  },
  {
    text: 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lovelace;Ada;;;\r\nFN:Ada Lovelace\r\nTEL:+441234567\r\nEND:VCARD',
    reader: 'iPhone',
    does: 'reads it',
    standing: 'told',
    source: 'metowolf/vCards #498: of version 4.0, Chinese is garbled',
  },
  {
    text: 'MECARD:N:Lovelace,Ada;TEL:+441234567;;',
    reader: 'ZXing',
    does: 'reads it',
    standing: 'specified',
    source: 'ZXing wiki, Barcode Contents',
  },
  {
    text: 'BEGIN:VEVENT\r\nSUMMARY:Lunch\r\nDTSTART:20261126T110000Z\r\nDTEND:20261126T120000Z\r\nEND:VEVENT',
    reader: 'iPhone',
    does: 'reads it',
    standing: 'told',
    source: 'werneckbh/laravel-qr-code #2: with a calendar around it, an iPhone of 2020 did not',
  },
  {
    text: 'BEGIN:VEVENT\r\nSUMMARY:Lunch\r\nDTSTART:20261126T110000Z\r\nDTEND:20261126T120000Z\r\nEND:VEVENT',
    reader: 'ZXing',
    does: 'reads it',
    standing: 'specified',
    source: 'ZXing wiki, Barcode Contents; one event only (zxing #513)',
  },
  {
    text: 'SMSTO:+441234567:See you',
    reader: 'iPhone',
    does: 'reads it',
    standing: 'told',
    source: 'mozilla-mobile/firefox-ios #8567; of sms:…?body= flutter #18823 says otherwise',
  },
  {
    text: 'SMSTO:+441234567:See you',
    reader: 'Google Lens',
    does: 'reads it',
    standing: 'told',
    source: 'mozilla-mobile/firefox-ios #8567',
  },
  {
    text: 'mailto:kim@example.org?subject=Hello%20you&body=One%0D%0ATwo',
    reader: 'iPhone',
    does: 'reads it',
    standing: 'told',
    source: 'RFC 6068 5; SimpleSoftwareIO/simple-qrcode #173 and #287: a plus sign is shown as one',
  },
  {
    text: 'tel:+441234567',
    reader: 'Android',
    does: 'reads it',
    standing: 'specified',
    source: 'RFC 3966; among the kinds of Google’s ML Kit',
  },
  {
    text: 'https://www.google.com/maps/search/?api=1&query=48.8584%2C2.2945',
    reader: 'iPhone',
    does: 'opens the app or the page',
    standing: 'specified',
    source: 'developers.google.com/maps/documentation/urls',
  },
  {
    text: 'https://www.google.com/maps/search/?api=1&query=48.8584%2C2.2945',
    reader: 'Android',
    does: 'opens the app or the page',
    standing: 'specified',
    source: 'developers.google.com/maps/documentation/urls',
  },
  {
    text: 'geo:48.8584,2.2945',
    reader: 'iPhone',
    does: 'opens nothing in some places',
    standing: 'told',
    source:
      'Safari opens nothing: teambtcmap/btcmap.org #103, ahmed-machine/PokemonGo-Map #1777. Of the camera, EdgeTX #7787 tells that of geo:0,0?q=…, and would rather have a map link',
  },
  {
    text: 'geo:48.8584,2.2945',
    reader: 'Android',
    does: 'reads it',
    standing: 'specified',
    source: 'RFC 5870; among the kinds of Google’s ML Kit',
  },
  {
    text: 'BCD\n002\n1\nSCT\n\nKim Meier\nDE89370400440532013000\nEUR12.50\n\nRF18539007547034',
    reader: 'banking apps',
    does: 'reads it',
    standing: 'specified',
    source: 'EPC069-12; some differ (SecUSo #336)',
  },
];
