/* The words of lists and of questions, and which of them name a row: the same rules as raadsportal/lists/matching.py. */
import { plain } from "./letters.js";

/** Signs by which names differ, as words. */
const SIGNS = { "+": "plus", "#": "hash" };
const SHORTEST_PART = 4;
const SHORTEST_NAME = 3;
const LONGEST_RUN = 6;
const ALIKE = 0.55;

/** Returns a word spelled in a–z and 0–9; one in other letters stays as it is. */
const spelled = (word) => ([...word].every((sign) => /\p{M}/u.test(sign) || plain(sign)) ? plain(word) : word);

/** Returns the words of a text as the data has them. */
export const folded = (text) => (text.replace(/[+#]/g, (sign) => ` ${SIGNS[sign]} `).normalize("NFC").toLowerCase()
  .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(spelled).filter(Boolean);

export const split = (words) => (words ?? "").split(" ");
export const begins = (wanted, word) => word === wanted || (/^[a-z]{4,}$/.test(wanted) && word.startsWith(wanted));
export const standsIn = (wanted, word) => word.startsWith(wanted) || (wanted.length >= SHORTEST_PART && word.includes(wanted));
export const allOf = (wanted, words, test) =>
  wanted.isAll || (wanted.words.length > 0 && wanted.words.every((one) => words.some((word) => test(one, word))));

/** Tells whether every word is one of a row's names. */
export const isCalled = (wanted, row) => allOf(wanted, split(row.names), (one, word) => one === word);

const pairs = (word) => [...word].slice(1).map((letter, at) => word[at] + letter);
function isAlike(one, other) {
  const start = one.slice(0, SHORTEST_PART);
  if (start.length === SHORTEST_PART && other.startsWith(start)) return true;
  const left = pairs(one);
  const right = pairs(other);
  const all = left.length + right.length;
  const common = left.filter((pair) => {
    const at = right.indexOf(pair);
    return at >= 0 && right.splice(at, 1);
  }).length;
  return all > 0 && 2 * common >= ALIKE * all;
}

/** Yields words, and what several of them make that stand beside one another, as those type them who have no æ, ø and å. */
function* runs(words) {
  for (let length = 1; length <= LONGEST_RUN; length += 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      yield words.slice(at, at + length).join("").replace(/oe|ae|aa/g, ([letter]) => letter);
    }
  }
}

/** Tells whether any of the words asked for is like one of a row's: spelled nearly so, begun or parted otherwise. */
export function isNearly({ words: asked, small, told }, words) {
  const parted = new Set(runs(told));
  for (const run of runs(words)) if (parted.has(run)) return true;
  const held = [...new Set(words)];
  const names = held.filter((word) => word.length >= SHORTEST_NAME && !small.has(word));
  const ends = (one, word) => one.startsWith(word) || one.endsWith(word) || (word.length >= SHORTEST_PART && one.includes(word));
  return asked.some((one) =>
    held.some((word) => standsIn(one, word) || isAlike(one, word)) || names.some((word) => ends(one, word)));
}
