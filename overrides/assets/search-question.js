/* A question taken apart: the same rules as raadsportal/search/question.py. */
import { standsFor } from "./search-knowing.js";
import { isNumber } from "./search-language.js";
import { ends } from "./search-words.js";

const LONGEST = 1000;
/** As few letters as a last word has that is told of, for fewer may be how one begins. */
const WORD = 3;

const QUOTED = /(-?)["“”„«»]([^"“”„«»]+)["“”„«»]/g;
const WITHOUT = /(?:^|(?<=\s))[-−–]([^\s"-]\S*)/g;
const BLANK = /[\s\x00-\x20\x7f-\xa0\ufeff]/g;
const NUMBER = /^[0-9]{1,2}(?:\.(?:[0-9]{1,2}|[a-z]))+$/;

const once = (words) => [...new Set(words)];
const onceEach = (rows) => [...new Map(rows.map((row) => [row.join(" "), row])).values()];

/** Returns what a text asks for; of a very long one only how it begins. @param words a Words */
export const question = (text, words) => words.settle(() => asked(cut(text), words));

const cut = (text) => [...text].slice(0, LONGEST).join("").replace(BLANK, " ");

function asked(text, words) {
  const { language } = words;
  const all = [...text.matchAll(QUOTED)].map(([, sign, said]) => ({ isBarred: Boolean(sign), said, run: runOf(said, words) }));
  const quoted = all.filter(({ isBarred }) => !isBarred);
  const bare = text.replace(QUOTED, " ");
  const barred = [...bare.matchAll(WITHOUT)].map(([, said]) => runOf(said, words));
  barred.push(...all.flatMap(({ isBarred, run }) => (isBarred ? [run] : [])));
  const without = onceEach(barred.map((run) => run.barred).filter(({ length }) => length));
  const { rest, days } = withoutDays(bare.replace(WITHOUT, " "), language);
  const tokens = language.tokens(rest);
  const typed = tokens.map(({ word }) => word);
  const written = new Map(tokens.map(({ word, start, end }) => [word, rest.slice(start, end)]));
  const sought = soughtBy(typed, language);
  const named = naming(typed, language, codesOf(tokens), sought, days.length > 0).map((word) => ({ word, ...standsFor(word, words) }));
  const known = withoutBegun(named, typed);
  const hasSmall = (said) => language.tokens(said).some((token) => language.isSmall(token));
  const phrases = quoted.flatMap(({ run }) => run.words);
  days.push(...quoted.flatMap(({ run }) => run.days));
  return {
    words: once([...withNames(known.flatMap(({ heads }) => heads), language), ...days]),
    phrases,
    without,
    unknown: known.filter(({ heads }) => !heads.length).map(({ word }) => written.get(word)),
    meant: known.filter(({ meant }) => meant).map(({ word, meant }) => [written.get(word), meant]),
    exact: quoted.filter(({ said, run }) => run.days.length || hasSmall(said)).map(({ said }) => words.sequence(said)),
    numbers: once(typed.filter((word, at) => NUMBER.test(word) || (isNumber(word) && language.items.has(typed[at - 1])))),
    sought,
    lacking: known.length || days.length || phrases.length ? null : lackingIn(text, without, language),
  };
}

/** Returns words that are asked for as they stand behind one another, parted where a day stands between them. */
function runOf(text, words) {
  const found = words.language.days(text);
  const starts = [0, ...found.map(({ end }) => end)];
  const ends = [...found.map(({ start }) => start), text.length];
  const pieces = starts.map((start, at) => words.words(text.slice(start, ends[at])));
  const days = found.map(({ names }) => names[0]);
  return { words: pieces.filter(({ length }) => length), days, barred: [...pieces[0], ...days.slice(0, 1)] };
}

/** Returns the short names in capitals; a question of capitals alone has none, unless it is one word. */
function codesOf(tokens) {
  const hasAny = tokens.length === 1 || !tokens.every(({ isCode }) => isCode);
  return new Set(tokens.flatMap(({ word, isCode }) => (isCode && hasAny ? [word] : [])));
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

/** Returns what is known of words without what would disturb somebody who is still typing the last one. */
function withoutBegun(known, typed) {
  const last = known.at(-1);
  if (!last || last.word !== typed.at(-1)) return known;
  const others = known.slice(0, -1);
  if (others.length && !last.heads.length && last.word.length < WORD) return others;
  return last.isBegun ? [...others, { ...last, meant: "" }] : known;
}

/** Returns what words ask for, if they do: the last meeting if they could ask for either. */
function soughtBy(typed, { meetings, latest, coming, who, sitting, seats }) {
  const has = (words) => typed.some((word) => words.has(word));
  if (has(who) && (has(sitting) || has(seats))) return "who";
  if (has(meetings) && has(latest)) return "last";
  return has(meetings) && has(coming) ? "next" : null;
}

/** Returns the words that name something, or all if none does. */
function naming(typed, { small, asking, meetings, coming, latest, who, sitting, items }, codes, sought, hasDay) {
  const ofMeetings = sought && sought !== "who" ? [meetings, coming, latest] : [];
  const silent = [small, asking, ...(sought === "who" ? [who, sitting] : ofMeetings)];
  const found = typed.filter((word, at) =>
    (codes.has(word) || !silent.some((set) => set.has(word))) && !(items.has(word) && isNumber(typed[at + 1] ?? "")));
  if (found.length) return found;
  return hasDay ? [] : typed.filter((word) => meetings.has(word) || sitting.has(word) || !(sought || small.has(word)));
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
