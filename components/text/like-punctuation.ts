/** Letters that look like punctuation of addresses: clicks of African languages, strokes, modifier letters. */
export const LOOKS_LIKE_PUNCTUATION =
  /[\u01C0-\u01C3\u02B0-\u02FF\u2D4F\u3021\u4E36\u4E3F\uA4F8-\uA4FF\uA78C]/;
