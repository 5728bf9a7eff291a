/* The words of the content, in files that have words by their first letters: the same rules as raadsportal/search/lexicon.py
   and compounds.py. Rules ask for words as if all were there; those that are not are fetched, and the rule begins anew. */
import { loose } from "./search-language.js";

const LONGEST_JOINED = 60;
const SHORTEST_PART = 3;
const SHORTEST_LAST = 4;
const MOST_PARTS = 5;
const PADDED = 12;
const GROUPED = /^[0-9]{1,3}(?:\.[0-9]{3})+$/;

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

  /** Returns a word as readers know it. */
  written(word) {
    return this.entry(word)?.written ?? word;
  }

  /** Tells whether a word, or another of its family, stands in some record. */
  stands(word) {
    return Boolean(this.standing(this.head(word)));
  }

  /** Returns the words with the letters of another one, however å, æ and ø are typed. */
  alike(word) {
    const letters = loose(word);
    return this.file(word)?.loose.get(letters) ?? [];
  }

  /** Returns the words that go on from a beginning, however å, æ and ø are typed. */
  continuing(letters) {
    const numbers = this.begins.flatMap((begin, number) => (begin.startsWith(letters) || letters.startsWith(begin) ? [number] : []));
    return numbers.flatMap((number) => [...this.open(number)?.words ?? []])
      .flatMap(([word, { count }]) => (count && loose(word).startsWith(letters) ? [word] : []));
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
    for (const token of this.language.tokens(text)) {
      while (days.length && days[0].end <= token.start) yield this.day(days.shift());
      if ((!days.length || token.end <= days[0].start) && !this.language.isSmall(token)) yield [this.head(token.word)];
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
    if (this.language.whole.has(word) || this.language.forms.has(word) || word.length > LONGEST_JOINED) return [];
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
  const found = new Map(words.map(([word, count = 0, head = 0, part = 0, written = 0]) =>
    [word, { count, head: head || word, isPart: part, written: written || word }]));
  const alike = new Map();
  for (const [word, { count }] of found) {
    if (count) alike.set(loose(word), [...alike.get(loose(word)) ?? [], word]);
  }
  return { words: found, heads: new Map(Object.entries(heads)), loose: alike };
}

export const compare = (one, other) => (one < other ? -1 : Number(one > other));
const shortest = (way) => Math.min(...way.map((part) => part.length));
const byParts = (one, other) => one.length - other.length || shortest(other) - shortest(one)
  || one.map((part, at) => compare(part, other[at])).find(Boolean) || 0;
export const ends = (words, long) => words.length >= long.length && long.every((word, at) => words[words.length - long.length + at] === word);
