/* Words in the letters a–z, as the portal's addresses and data have them: the same rules as raadsportal/ids. */

const LETTERS = { æ: "ae", ø: "oe", å: "aa", ß: "ss", þ: "th", ð: "d", đ: "d", ł: "l", œ: "oe" };

/** Returns what a text says in a–z and 0–9, without what stands between; æ, ø and å are spelled out. */
export const plain = (text) => (text.normalize("NFC").toLowerCase().replace(/[æøåßþðđłœ]/g, (letter) => LETTERS[letter])
  .normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().match(/[a-z0-9]+/g) ?? []).join("");
