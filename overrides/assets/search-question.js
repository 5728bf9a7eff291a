/* A question taken apart: the same rules as raadsportal/search/question.py. */
import { isNumber, loose } from "./search-language.js";
import { compare, ends } from "./search-words.js";

const LONGEST = 1000;
const SHORTEST_STEM = 3;
const ONE_SLIP = 4;
const TWO_SLIPS = 6;

const QUOTED = /(-?)["“”„«»]([^"“”„«»]+)["“”„«»]/g;
const WITHOUT = /(?:^|(?<=\s))[-−–]([^\s"-]\S*)/g;
const BLANK = /[\s\x00-\x20\x7f-\xa0\ufeff]/g;
const NUMBER = /^[0-9]{1,2}(?:\.(?:[0-9]{1,2}|[a-z]))+$/;

const once = (words) => [...new Set(words)];

/** Returns what a text asks for; of a very long one only how it begins. @param words a Words */
export const question = (text, words) => words.settle(() => asked(cut(text), words));

const cut = (text) => [...text].slice(0, LONGEST).join("").replace(BLANK, " ");

function asked(text, words) {
  const { language } = words;
  const quoted = [...text.matchAll(QUOTED)].map(([, sign, said]) => ({ sign, said, heads: words.words(said) }));
  const bare = text.replace(QUOTED, " ");
  const without = [...bare.matchAll(WITHOUT)].flatMap(([, said]) => words.words(said));
  without.push(...quoted.flatMap(({ sign, heads }) => (sign ? heads : [])));
  const { rest, days } = withoutDays(bare.replace(WITHOUT, " "), language);
  const typed = language.tokens(rest).map(({ word }) => word);
  const sought = soughtBy(typed, language);
  const known = naming(typed, language, sought, days.length > 0).map((word) => ({ word, ...standsFor(word, words) }));
  const hasSmall = (said) => language.tokens(said).some(({ word }) => language.small.has(word));
  return {
    words: once([...withNames(known.flatMap(({ heads }) => heads), language), ...days]),
    phrases: quoted.filter(({ sign, heads }) => !sign && heads.length).map(({ heads }) => heads),
    without: once(without),
    unknown: known.filter(({ heads }) => !heads.length).map(({ word }) => word),
    meant: known.filter(({ meant }) => meant).map(({ word, meant }) => [word, meant]),
    exact: quoted.filter(({ sign, said }) => !sign && hasSmall(said)).map(({ said }) => words.sequence(said)),
    numbers: once(typed.filter((word, at) => NUMBER.test(word) || (isNumber(word) && language.items.has(typed[at - 1])))),
    sought,
    lacking: known.length || days.length || quoted.some(({ sign, heads }) => !sign && heads.length)
      ? null : lackingIn(text, without, language),
  };
}

/** Returns why a question asks for nothing. */
function lackingIn(text, without, language) {
  if (without.length) return "without";
  return language.tokens(text).some(({ word }) => language.small.has(word)) ? "small" : "words";
}

/** Returns a text without its days, and the narrowest name of each. */
function withoutDays(text, language) {
  const found = language.days(text);
  const rest = [...found].reverse().reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return { rest, days: found.map(({ names }) => names[0]) };
}

/** Returns the meeting for which words ask, if they do: the last one if they could ask for either. */
function soughtBy(typed, { meetings, latest, coming }) {
  const has = (words) => typed.some((word) => words.has(word));
  if (has(meetings) && has(latest)) return "last";
  return has(meetings) && has(coming) ? "next" : null;
}

/** Returns the words that name something, or all if none does. */
function naming(typed, { small, asking, meetings, coming, latest, items }, sought, hasDay) {
  const silent = [small, asking, ...(sought ? [meetings, coming, latest] : [])];
  const found = typed.filter((word, at) =>
    !silent.some((set) => set.has(word)) && !(items.has(word) && isNumber(typed[at + 1] ?? "")));
  if (found.length) return found;
  return hasDay ? [] : typed.filter((word) => meetings.has(word) || !(sought || small.has(word)));
}

/** Returns words with short names in the place of long ones. */
function withNames(heads, language) {
  const found = [];
  for (const head of heads) {
    found.push(head);
    for (const [short, long] of language.names.get(head) ?? []) if (ends(found, long)) found.splice(-long.length, long.length, short);
  }
  return found;
}

/** What may stand for a word of a question, the surest first. */
const WAYS = [
  (word, words) => (words.count(word) || words.language.parts.has(word) || isNumber(word) ? [word] : []),
  (word, words) => [commonest(forms(word, words), words)],
  (word, words) => [commonest(words.alike(word), words)],
  (word, words) => words.parts(word),
  (word, words) => (words.head(word) === word ? [] : [word]),
];

/** Returns what stands for a word: a form of it, one with other letters, its parts, or what was meant.

    A way whose words are not all there yet decides nothing, and the ones behind it would fetch more than is needed. */
function standsFor(word, words) {
  for (const way of WAYS) {
    const found = way(word, words).filter(Boolean);
    if (found.length) return { heads: found.map((one) => words.head(one)) };
    if (words.missing.size) return { heads: [] };
  }
  const whole = begun(word, words);
  const meant = whole || words.missing.size ? whole : slip(word, words);
  return meant ? { heads: [words.head(meant)], meant } : { heads: [] };
}

function forms(word, words) {
  const found = words.language.paradigms.flatMap((paradigm) => paradigm.flatMap((ending) => {
    const stem = word.slice(0, word.length - ending.length);
    return word.endsWith(ending) && stem.length >= SHORTEST_STEM ? paradigm.map((other) => stem + other) : [];
  }));
  const { alone, small } = words.language;
  return once(found).filter((form) => words.count(form) && !alone.has(form) && !small.has(form));
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
