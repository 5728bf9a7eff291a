/* What stands for a word of a question: the same rules as raadsportal/search/knowing.py. */
import { isNumber, loose, namesOf } from "./search-language.js";
import { compare } from "./search-words.js";

const SHORTEST_STEM = 3;
const ONE_SLIP = 5;
const TWO_SLIPS = 10;
const VOWELS = new Set("aeiouy");
/** A day without a year as people type it: 31/10. */
const DAY = /^([0-9]{1,2})\/([0-9]{1,2})$/;

/** What may stand for a word of a question, the surest first. */
const WAYS = [
  (word, words) => (words.stands(word) ? [word] : []),
  (word, words) => (isNumber(word) ? [numberOf(word, words)] : []),
  (word, words) => [commonest(forms(word, words), words)],
  (word, words) => [commonest(words.alike(word), words)],
  (word, words) => allStanding(words.parts(word), words),
];

/** Returns what stands for a word: a form of it, one with other letters, its parts, or what was meant.

    A way whose words are not all there yet decides nothing, and the ones behind it would fetch more than is needed. */
export function standsFor(word, words) {
  for (const way of WAYS) {
    const found = way(word, words).filter(Boolean);
    if (found.length) return { heads: found.map((one) => words.head(one)) };
    if (words.missing.size) return { heads: [] };
  }
  const whole = begun(word, words);
  const found = whole || words.missing.size || words.entry(word) ? whole : slip(word, words);
  return found ? { heads: [words.head(found)], meant: words.written(found), isBegun: Boolean(whole) } : { heads: [] };
}

const allStanding = (parts, words) => (parts.map((part) => words.stands(part)).every(Boolean) ? parts : []);

/** Returns a number that stands nowhere as the day or the hour that it may be, if that stands there. */
function numberOf(word, words) {
  const [, day, month] = word.match(DAY) ?? [];
  const [other] = day ? namesOf(0, Number(month), Number(day)) : [word.replaceAll(":", ".")];
  return other && words.stands(other) ? other : word;
}

function forms(word, words) {
  const found = words.language.paradigms.flatMap((paradigm) => paradigm.flatMap((ending) => {
    const stem = word.slice(0, word.length - ending.length);
    if (!word.endsWith(ending) || stem.length < SHORTEST_STEM) return [];
    return [...paradigm.map((other) => stem + other), ...doubled(stem, ending, paradigm)];
  }));
  const { alone, small } = words.language;
  return [...new Set(found)].filter((form) => words.count(form) && !alone.has(form) && !small.has(form));
}

/** Returns the forms in which the last letter is doubled before a vowel, or is so no longer. */
function doubled(stem, ending, paradigm) {
  const last = stem.at(-1);
  if (VOWELS.has(last)) return [];
  if (!VOWELS.has(ending[0])) return paradigm.filter((other) => VOWELS.has(other[0])).map((other) => stem + last + other);
  if (stem.length <= SHORTEST_STEM || stem.at(-2) !== last) return [];
  return paradigm.filter((other) => !VOWELS.has(other[0])).map((other) => stem.slice(0, -1) + other);
}

function commonest(found, words) {
  const most = (one, other) => words.count(other) - words.count(one) || compare(other, one);
  return [...found].sort(most)[0] ?? "";
}

/** Returns the commonest word of the content that begins so, for a reader who is still typing; or an empty text. */
function begun(word, words) {
  const letters = loose(word);
  return letters.length < SHORTEST_STEM ? "" : commonest(words.continuing(letters), words);
}

/** Returns the word of the content that is spelled most like this one, or an empty text. */
function slip(word, words) {
  const most = [ONE_SLIP, TWO_SLIPS].filter((length) => word.length >= length).length;
  if (!most) return "";
  const near = words.beginning(loose(word).slice(0, 2)).flatMap(([other, { count }]) => {
    const steps = Math.abs(other.length - word.length) > most ? most + 1 : distance(word, other);
    return steps > most ? [] : [{ other, count, steps, isFar: other[0] !== word[0] }];
  });
  near.sort((one, two_) => one.steps - two_.steps || one.isFar - two_.isFar || two_.count - one.count || compare(one.other, two_.other));
  return near[0]?.other ?? "";
}

/** Returns how many letters were added, left out, changed or swapped: the distance of Damerau and Levenshtein. */
function distance(one, other) {
  const far = one.length + other.length;
  const last = {};
  const rows = [Array(other.length + 2).fill(far), [far, ...Array.from({ length: other.length + 1 }, (_, at) => at)]];
  for (let i = 1; i <= one.length; i += 1) {
    let match = 0;
    const row = [far, i];
    for (let j = 1; j <= other.length; j += 1) {
      const k = last[other[j - 1]] ?? 0;
      const same = one[i - 1] === other[j - 1];
      const swapped = rows[k][match] + (i - k - 1) + 1 + (j - match - 1);
      row.push(Math.min(rows[i][j] + (same ? 0 : 1), row[j] + 1, rows[i][j + 1] + 1, swapped));
      if (same) match = j;
    }
    rows.push(row);
    last[one[i - 1]] = i;
  }
  return rows.at(-1).at(-1);
}
