/* The lists of councils as data, and what they say of a day: the same rules as raadsportal/lists/answer.py.

   What is hard to know stands in the data: when a row stood on its list for sure (`yes`), when what is missing did not
   (`no`), and from when a proposal puts a row in doubt (`doubt`). */

const LETTERS = { æ: "ae", ø: "oe", å: "aa", ß: "ss", þ: "th", ð: "d", đ: "d", ł: "l", œ: "oe" };
const SHORTEST_PART = 4;
const ALIKE = 0.55;
const MOST_NEAR = 5;
/** Decisions by which nothing stands on a list; why nobody can answer is called as they are. */
const UNDECIDED = ["proposed", "rejected", "discussed", "withdrawn"];
const VOID = ["rejected", "withdrawn"];

/** Returns the words of a text as the data has them. */
export const folded = (text) => text.normalize("NFC").toLowerCase().replace(/[æøåßþðđłœ]/g, (letter) => LETTERS[letter])
  .normalize("NFKD").replace(/[^\x00-\x7f]/g, "").match(/[a-z0-9]+/g) ?? [];

const split = (words) => (words ?? "").split(" ");
const begins = (wanted, word) => word === wanted || (wanted.length >= SHORTEST_PART && word.startsWith(wanted));
const standsIn = (wanted, word) => word.startsWith(wanted) || (wanted.length >= SHORTEST_PART && word.includes(wanted));
const allOf = (wanted, words, test) =>
  wanted.isAll || (wanted.words.length > 0 && wanted.words.every((one) => words.some((word) => test(one, word))));

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

const within = (span, day) => Boolean(span) && span[0] <= day && day <= span[1];
export const holds = (row, day) => (!row.from || row.from <= day) && (!row.to || day <= row.to);

/** Tells whether a day lies in an edition's period; null where a bound that would tell is not known. */
function covered({ valid_from: from, valid_to: to, certain_from: first, certain_to: last }, day) {
  if (from && day.slice(0, from.length) < from) return false;
  if (to && day.slice(0, to.length) > to) return false;
  return first && last && first <= day && day <= last ? true : null;
}

/** Returns the edition that covers a day, the latest one that counts before others. */
export function editionOn(series, day) {
  const found = series.editions.filter((edition) => covered(edition, day) !== false);
  const counting = found.filter((edition) => !UNDECIDED.includes(edition.standing));
  return (counting.length ? counting : found).at(-1);
}

/** Returns what keeps an edition from answering, the weightiest first. */
function reasonOf(edition, day, row) {
  if (row && UNDECIDED.includes(row.standing)) return row.standing;
  if (UNDECIDED.includes(edition.standing) && (!row || VOID.includes(edition.standing))) return edition.standing;
  if (edition.ended && day >= edition.ended) return "decision";
  if (!edition.known_until || day > edition.known_until) return "beyond";
  if (covered(edition, day) === null && !row?.isOn) return "period";
  return row ? reasonOfRow(edition, day, row) : isWhole(edition, day) ? "decision" : "extract";
}

function reasonOfRow(edition, day, row) {
  if (row.isOn) return "wording";
  if (row.doubt && row.doubt <= day) return "doubt";
  return edition.unnamed_removals_since && edition.unnamed_removals_since <= day ? "extract" : "decision";
}

const isWhole = ({ coverage, whole, unnamed_rows_since: since }, day) => coverage === "complete" && whole && !(since && since <= day);

export class Lists {
  /** @param index the address of data/lists.json; @param small words that alone say nothing */
  constructor(index, small) {
    this.index = index;
    this.small = new Set(small);
    this.files = new Map();
  }

  async series(id) {
    this.all ??= await this.read(this.index);
    return this.all.find((series) => series.id === id);
  }

  edition(edition) {
    if (!this.files.has(edition.file)) this.files.set(edition.file, this.read(this.address(edition.file)));
    return this.files.get(edition.file);
  }

  address(path) {
    return new URL(`../${path}`, this.index);
  }

  async read(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
  }

  question(text) {
    return { words: folded(text).filter((word) => !this.small.has(word)), isAll: !text.trim() };
  }

  /** Returns what a list says of words on a day. */
  async answer(series, text, day) {
    const wanted = this.question(text);
    const refused = await this.everywhere(series, wanted, (edition) => edition.refused);
    const chosen = editionOn(series, day);
    const told = { series, wanted, refused, rows: [], others: [], near: [] };
    if (!chosen) {
      const others = await this.everywhere(series, wanted, (edition) => [...edition.rows, ...edition.pending]);
      return { ...told, others, said: "unknown", reason: "no-list" };
    }
    const edition = await this.edition(chosen);
    const found = this.found(edition, wanted, day);
    const rows = found.filter((row) => holds(row, day))
      .sort((one, other) => other.isNamed - one.isNamed || other.isOn - one.isOn);
    const others = wanted.words.length ? found.filter((row) => !holds(row, day)) : [];
    return { ...told, edition, rows, others, ...await this.said(series, edition, wanted, day, rows) };
  }

  found(edition, wanted, day) {
    return [...edition.rows, ...edition.pending].filter((row) => allOf(wanted, split(row.words), standsIn))
      .map((row) => ({ ...row, isOn: within(row.yes, day), isNamed: allOf(wanted, split(row.names), begins) }));
  }

  async said(series, edition, wanted, day, rows) {
    if (rows.some((row) => row.isOn && row.isNamed)) return { said: "yes" };
    if (!wanted.words.length && !wanted.isAll) return { said: "unknown", reason: "wording" };
    const near = rows.length ? [] : this.near(edition, wanted, day);
    if (!rows.length && within(edition.no, day)) {
      if (await this.isOnAnother(series, edition, wanted, day)) return { said: "unknown", reason: "period" };
      return near.length ? { said: "unknown", reason: "spelling", near } : { said: "no" };
    }
    return { said: "unknown", reason: reasonOf(edition, day, rows[0]), near };
  }

  /** Returns rows of the day of which a word is like one that is asked for. */
  near(edition, wanted, day) {
    const isNearly = (row) => wanted.words.some((one) =>
      split(row.words).some((word) => standsIn(one, word) || isAlike(one, word)));
    return [...edition.rows, ...edition.pending].filter((row) => holds(row, day) && isNearly(row)).slice(0, MOST_NEAR);
  }

  /** Tells whether another edition that may hold on the day has the words: nobody can then say no. */
  async isOnAnother(series, chosen, wanted, day) {
    const others = series.editions.filter((edition) => edition.id !== chosen.id && covered(edition, day) !== false);
    const editions = await Promise.all(others.map((edition) => this.edition(edition)));
    return editions.some((edition) => this.found(edition, wanted, day).some((row) => holds(row, day)));
  }

  /** Returns rows with the words from all editions of a list; none without words. */
  async everywhere(series, wanted, rowsOf) {
    if (!wanted.words.length) return [];
    const editions = await Promise.all(series.editions.map((edition) => this.edition(edition)));
    return editions.flatMap(rowsOf).filter((row) => allOf(wanted, split(row.words), standsIn));
  }

  /** Returns the rows on a list on a day, by their keys; undefined where there is no list. */
  async on(series, day) {
    const chosen = editionOn(series, day);
    if (!chosen) return undefined;
    const { rows } = await this.edition(chosen);
    return new Map(rows.filter((row) => holds(row, day)).map((row) => [row.key, row]));
  }

  /** Returns what the lists had on a day, by name: each row with its list and whether that is sure. */
  async across(all, day) {
    const found = new Map();
    for (const series of all) {
      const { rows } = await this.answer(series, "", day);
      for (const row of rows) {
        const name = folded(row.name).join("-") || row.name;
        const had = found.get(name) ?? new Map();
        if (!had.get(series)?.isOn) had.set(series, row);
        found.set(name, had);
      }
    }
    return [...found.values()];
  }

  /** Tells whether a list says for sure that what is not on it was not on it on a day. */
  saysNo(series, day) {
    const chosen = editionOn(series, day);
    return Boolean(chosen) && within(chosen.no, day);
  }
}
