/** What the column of the texts is called, in small letters. */
const NAMES_OF_TEXT = new Set(
  `url urls uri link links address addresses web website webpage homepage site page code codes qr text content target destination
  adresse adressen webadresse webseite seite inhalt lien liens adresses site-web texte contenu enlace enlaces dirección direcciones
  texto contenido endereço endereços conteúdo ligação indirizzo indirizzi collegamento testo contenuto koppeling adres adresy
  strona odnośnik łącze treść odkaz odkazy adresa obsah länk länkar adress lenke tekst indhold linkki osoite teksti hivatkozás cím
  szöveg legătură text-de-cod bağlantı bağlantılar adresler metin içerik tautan alamat teks konten liên-kết địa-chỉ văn-bản
  ссылка ссылки адрес адреса сайт текст содержание посилання вміст σύνδεσμος διεύθυνση κείμενο קישור כתובת טקסט رابط الرابط عنوان نص
  پیوند نشانی متن लिंक पता पाठ লিংক ঠিকানা ลิงก์ ที่อยู่ ข้อความ 网址 链接 地址 内容 文本 網址 連結 內容 文字 リンク アドレス テキスト
  링크 주소 내용 텍스트`.split(/\s+/),
);

/** Longer words are not the name of a column. */
const LONGEST_NAME = 40;

/**
 * Whether the first row is surely the names of columns: no address itself, it is followed by addresses, and has either
 * the usual name for those, or as many columns as each of the next two rows and no number.
 *
 * @param names the cells of the first row
 */
export function isHeader(
  names: readonly string[],
  rest: readonly { text: string; caption: string }[],
  isAddress: (text: string) => boolean,
): boolean {
  const [second, third] = rest;
  if (second === undefined || !isAddress(second.text)) return false;
  if (names.some((name) => isAddress(name) || name.length > LONGEST_NAME)) return false;
  // Alone in its line, `Our page` may be a text.
  if (names.some((name) => isNameOfText(name, names.length > 1 ? 3 : 1))) return true;
  if (names.length < 2 || names.some((name) => /\p{N}/u.test(name))) return false;
  return [second, third].every((row) => row !== undefined && isAddress(row.text) && row.caption !== '');
}

/** Whether words are surely the names of columns, one of which has addresses. */
export function isHeading(names: readonly string[], isAddress: (text: string) => boolean): boolean {
  const isName = (name: string) => name !== '' && name.length <= LONGEST_NAME && !/\p{N}/u.test(name);
  return (
    names.length > 1 &&
    names.every((name) => isName(name) && !isAddress(name)) &&
    names.some((name) => isNameOfText(name, 3))
  );
}

function isNameOfText(name: string, mostWords: number): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (NAMES_OF_TEXT.has(words.join('-'))) return true;
  return words.length <= mostWords && words.some((word) => NAMES_OF_TEXT.has(word));
}
