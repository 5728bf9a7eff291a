/* A question taken apart: the same rules as raadsportal/search/question.py, tokens.py, days.py and compounds.py.

   What is known of words comes from the portal's own data, in files that have words by their first letters. The rules ask
   for words as if all were there; those that are not are fetched, and the question is taken apart anew. */

const LONGEST = 1000;
const LONGEST_JOINED = 60;
const SHORTEST_PART = 3;
const SHORTEST_LAST = 4;
const MOST_PARTS = 5;
const SHORTEST_STEM = 3;
const ONE_SLIP = 4;
const TWO_SLIPS = 6;
const PADDED = 12;

const QUOTED = /(-?)["“”„«»]([^"“”„«»]+)["“”„«»]/g;
const WITHOUT = /(?:^|(?<=\s))[-−–]([^\s"-]\S*)/g;
const BLANK = /[\s\x00-\x20\x7f-\xa0\ufeff]/g;
const GROUPED = /^[0-9]{1,3}(?:\.[0-9]{3})+$/;
const NUMBER = /^[0-9]{1,2}(?:\.(?:[0-9]{1,2}|[a-z]))+$/;
const LETTER = "[\\p{L}\\p{Nl}\\p{No}]";
const EDGE = "(?![\\p{L}\\p{N}_])";
const LETTERS = { æ: "ae", ø: "oe", å: "aa", ß: "ss", þ: "th", ð: "d", đ: "d", ł: "l", œ: "oe" };
const DAYS = new RegExp(
  "(?<iso>(?<y>[12][0-9]{3})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))"
  + "|(?<figures>(?<d2>[0-9]{1,2})[./-](?<m2>[0-9]{1,2})(?:[./-]|[. ]? )(?<y2>[12][0-9]{3}))"
  + `|(?<words>(?:(?<d3>[0-9]{1,2})\\.? ?)?(?<![\\p{L}\\p{N}_])(?<name>${LETTER}{3,9})\\.?(?: (?<y3>[12][0-9]{3}))?)`
  + "(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))", "gu");

const plain = (text) => (text.normalize("NFC").toLowerCase().replace(/[æøåßþðđłœ]/g, (letter) => LETTERS[letter])
  .normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().match(/[a-z0-9]+/g) ?? []).join("");

/** Returns a word as it is typed without æ, ø and å. */
export const loose = (word) => word.replace(/oe|ae|aa|[oa]/g, (found) => found[0]);
const isNumber = (word) => /^[\p{Nd}\p{No}§]/u.test(word);
const once = (words) => [...new Set(words)];
const two = (number) => String(number).padStart(2, "0");

/** The words of a language: what its texts consist of. Nothing is fetched here. */
export class Language {
  /** @param told the language as the portal's data tells it */
  constructor(told) {
    const sets = ["small", "parts", "whole", "asking", "items", "meetings", "coming", "latest"];
    Object.assign(this, told, Object.fromEntries(sets.map((name) => [name, new Set(told[name])])));
    this.names = new Map(Object.entries(told.names));
    this.ending = new RegExp(told.genitive, "iu");
    this.token = new RegExp(`(?:§ ?)?[0-9]+(?:[.,/:][0-9]+)*(?:\\.${LETTER}|${LETTER}{0,2})${EDGE}`
      + `|${LETTER}+[0-9]*(?:[${told.apostrophes}]${LETTER}+)*`, "gu");
    this.forms = this.formsOfParts();
  }

  /** Returns the words of a text in their order, as they are compared, and where they stand. */
  tokens(text) {
    return [...text.matchAll(this.token)].map((found) => ({
      word: this.spelled(found[0]), start: found.index, end: found.index + found[0].length,
    })).filter(({ word }) => word);
  }

  spelled(text) {
    if (!isNumber(text)) return plain(text.replace(this.ending, ""));
    return /^[\p{L}\p{N}]+$/u.test(text) ? plain(text) : text.toLowerCase().replaceAll(" ", "");
  }

  /** Returns the days and months of a text in their order, each with what it is found by, the narrowest first. */
  days(text) {
    return [...text.matchAll(DAYS)].flatMap((found) => {
      const [year, month, day] = this.read(found.groups);
      const names = month && (year || day) ? namesOf(year, month, day) : [];
      return names.length ? [{ start: found.index, end: found.index + found[0].length, names, month }] : [];
    });
  }

  read({ iso, y, m, d, figures, d2, m2, y2, name, d3, y3 }) {
    if (iso) return [y, m, d].map(Number);
    if (figures) return [y2, m2, d2].map(Number);
    const month = this.months.findIndex((one) => one.startsWith(name.toLowerCase())) + 1;
    return [Number(y3 ?? 0), month, d3 === undefined ? 0 : Number(d3)];
  }

  /** Returns the forms that a part of a joined word may have, each with the part; its own form comes last. */
  formsOfParts() {
    const found = new Map();
    const parts = [...this.parts].sort();
    for (const part of parts) {
      for (const paradigm of this.paradigms) {
        for (const ending of paradigm.filter((one) => part.endsWith(one))) {
          const stem = part.slice(0, part.length - ending.length);
          if (stem.length >= SHORTEST_PART) paradigm.forEach((other) => found.set(stem + other, part));
        }
      }
    }
    for (const row of this.irregular) {
      row.filter((form) => form.length >= SHORTEST_LAST).forEach((form) => found.set(form, row[0]));
    }
    parts.forEach((part) => found.set(part, part));
    return found;
  }
}

/** Returns what a day, or a month, is found by; nothing if there is no such day. */
function namesOf(year, month, day) {
  const last = new Date(Date.UTC(year || 2000, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || (day || 1) > last) return [];
  const ofYear = day && `${two(month)}-${two(day)}`;
  return [year && ofYear && `${year}-${ofYear}`, ofYear, year && `${year}-${two(month)}`, year && String(year)]
    .filter(Boolean);
}

/** The words of the content, as far as they have been fetched. */
export class Words {
  /** @param language a Language; @param begins how the words of each file begin; @param read fetches a file by its number */
  constructor(language, begins, read) {
    Object.assign(this, { language, begins, read });
    this.files = new Map();
    this.missing = new Set();
  }

  /** Returns what `rule` returns once all words it asks for are there. */
  async settle(rule) {
    for (;;) {
      this.missing.clear();
      this.parted = new Map();
      const found = rule();
      if (!this.missing.size) return found;
      await Promise.all([...this.missing].map(async (number) => this.files.set(number, filed(await this.read(number)))));
    }
  }

  file(word) {
    const key = loose(word).slice(0, PADDED).padEnd(PADDED, "_");
    return this.open(this.begins.findIndex((begin) => key.startsWith(begin)));
  }

  open(number) {
    const found = this.files.get(number);
    if (!found && number >= 0) this.missing.add(number);
    return found;
  }

  entry(word) {
    return this.file(word)?.words.get(word);
  }

  count(word) {
    return this.entry(word)?.count ?? 0;
  }

  isKnown(word) {
    return this.language.parts.has(word) || Boolean(this.entry(word)?.isPart);
  }

  /** Returns what stands for a word and its forms. */
  head(word) {
    return GROUPED.test(word) ? word.replaceAll(".", "") : this.entry(word)?.head ?? word;
  }

  /** Returns in how many records a head stands, in which columns, and which of those are divided. */
  standing(head) {
    return this.file(head)?.heads.get(head);
  }

  /** Returns the words with the letters of another one, however å, æ and ø are typed. */
  alike(word) {
    const letters = loose(word);
    return this.file(word)?.loose.get(letters) ?? [];
  }

  /** Returns the words that begin with one of some letters. */
  beginning(letters) {
    const numbers = this.begins.flatMap((begin, number) => (letters.includes(begin[0]) ? [number] : []));
    return numbers.flatMap((number) => [...this.open(number)?.words ?? []]).filter(([, { count }]) => count);
  }

  /** Returns the heads of the words of a text in their order, with short names where long ones stand. */
  words(text) {
    const found = [];
    for (const words of this.sequences(text)) {
      found.push(...words);
      for (const [short, long] of this.language.names.get(words.at(-1)) ?? []) if (ends(found, long)) found.push(short);
    }
    return found;
  }

  * sequences(text) {
    const days = this.language.days(text);
    for (const { word, start, end } of this.language.tokens(text)) {
      while (days.length && days[0].end <= start) yield this.day(days.shift());
      if ((!days.length || end <= days[0].start) && !this.language.small.has(word)) yield [this.head(word)];
    }
    for (const day of days) yield this.day(day);
  }

  day({ names, month }) {
    return [...names, this.language.month_heads[month - 1]];
  }

  /** Returns the heads of all words of a text, the small ones too, with a space around each. */
  sequence(text) {
    return ` ${this.language.tokens(text).map(({ word }) => this.head(word)).join(" ")} `;
  }

  /** Returns the words that a joined word is made of, or nothing. */
  parts(word) {
    if (this.language.whole.has(word) || word.length > LONGEST_JOINED) return [];
    const found = this.best(word, MOST_PARTS);
    return found.length > 1 ? found : [];
  }

  best(word, most) {
    const key = `${most} ${word}`;
    if (!this.parted.has(key)) this.parted.set(key, most > 1 ? [...this.ways(word, most)].sort(byParts)[0] ?? [] : []);
    return this.parted.get(key);
  }

  * ways(word, most) {
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
      const before = [...this.before(word.slice(0, at), most - 1)];
      const last = before.length ? this.last(word.slice(at)) : "";
      if (last) yield* before.map((way) => [...way, last]);
    }
  }

  last(word) {
    if (this.language.parts.has(word) || (word.length >= SHORTEST_LAST && this.isKnown(word))) return word;
    return this.language.forms.get(word) ?? "";
  }

  * before(text, most) {
    for (const link of this.language.links) {
      const word = text.slice(0, text.length - link.length);
      if (word.length < SHORTEST_PART || !text.endsWith(link)) continue;
      if (this.isKnown(word)) yield [word];
      else if (link && this.isKnown(`${word}e`)) yield [`${word}e`];
      const found = this.best(word, most);
      if (found.length) yield found;
    }
  }
}

function filed({ words, heads }) {
  const found = new Map(words.map(([word, count = 0, head = 0, part = 0]) => [word, { count, head: head || word, isPart: part }]));
  const alike = new Map();
  for (const [word, { count }] of found) {
    if (count) alike.set(loose(word), [...alike.get(loose(word)) ?? [], word]);
  }
  return { words: found, heads: new Map(Object.entries(heads)), loose: alike };
}

const compare = (one, other) => (one < other ? -1 : Number(one > other));
const shortest = (way) => Math.min(...way.map((part) => part.length));
const byParts = (one, other) => one.length - other.length || shortest(other) - shortest(one)
  || one.map((part, at) => compare(part, other[at])).find(Boolean) || 0;
const ends = (words, long) => words.length >= long.length && long.every((word, at) => words[words.length - long.length + at] === word);

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
  };
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
  return hasDay ? [] : typed.filter((word) => meetings.has(word) || !sought);
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
  const meant = slip(word, words);
  return meant ? { heads: [words.head(meant)], meant } : { heads: [] };
}

function forms(word, words) {
  const found = words.language.paradigms.flatMap((paradigm) => paradigm.flatMap((ending) => {
    const stem = word.slice(0, word.length - ending.length);
    return word.endsWith(ending) && stem.length >= SHORTEST_STEM ? paradigm.map((other) => stem + other) : [];
  }));
  return once(found).filter((form) => words.count(form));
}

function commonest(found, words) {
  const most = (one, other) => words.count(other) - words.count(one) || compare(other, one);
  return [...found].sort(most)[0] ?? "";
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
