/* The lists of councils as data, and what they say of a day: the same rules as raadsportal/lists/answer.py.

   What is hard to know stands in the data: when a row stood on its list for sure (`yes`), when what is missing did not
   (`no`), and from when a proposal puts a row in doubt (`doubt`). */

import { allOf, begins, folded, isCalled, isNearly, split, standsIn } from "./list-words.js";

const MOST_NEAR = 5;
/** Decisions by which nothing stands on a list; why nobody can answer is called as they are. */
const UNDECIDED = ["proposed", "rejected", "discussed", "withdrawn"];
const VOID = ["rejected", "withdrawn"];

const within = (span, day) => Boolean(span) && span[0] <= day && day <= span[1];
export const holds = (row, day) => (!row.from || row.from <= day) && (!row.to || day <= row.to);

/** Tells whether a row may stand on an edition: the first day of one that nobody has confirmed may be another. */
const mayStand = ({ certainty }, row, day) => holds(row, day) || certainty === "unverified";

/** What was left out is told of apart, though it may have been taken on after all. */
const isTold = (row) => row.begun !== "refused";

/** Tells whether an edition was in force on a day for sure. */
const isSurelyCovered = ({ certain_from: first, certain_to: last }, day) => Boolean(first && last && first <= day && day <= last);

/** Tells whether a day lies before or after an edition's period. */
const liesOutside = ({ valid_from: from, valid_to: to }, day) =>
  Boolean((from && day.slice(0, from.length) < from) || (to && day.slice(0, to.length) > to));

/** Tells whether an edition may be in force on a day, its first day being confirmed or not. */
const mayHold = ({ possible_from: from, valid_to: to }, day) =>
  !(from && day < from) && !(to && day.slice(0, to.length) > to);

const beginsNoEarlier = ({ valid_from: from }, { valid_from: own }) => !from || !own || from >= own;

/** Returns the edition that covers a day, the latest one that counts before others. */
export function editionOn(series, day) {
  const found = series.editions.filter((edition) => !liesOutside(edition, day));
  const counting = found.filter((edition) => !UNDECIDED.includes(edition.standing));
  return (counting.length ? counting : found).at(-1);
}

/** Returns what keeps an edition from answering, the weightiest first. */
function reasonOf(edition, day, row) {
  if (row && UNDECIDED.includes(row.standing)) return row.standing;
  if (UNDECIDED.includes(edition.standing) && (!row || isVoid(edition))) return edition.standing;
  if (edition.ended && day >= edition.ended) return "decision";
  if (!edition.known_until || day > edition.known_until) return "beyond";
  if (!isSurelyCovered(edition, day) && !row?.isOn) return "period";
  return row ? reasonOfRow(edition, day, row) : isWhole(edition, day) ? "decision" : "extract";
}

function reasonOfRow(edition, day, row) {
  if (row.isOn) return "wording";
  if (row.doubt && row.doubt <= day) return "doubt";
  return row.may_have_left && row.may_have_left <= day ? "extract" : "decision";
}

/** Returns every row of an edition in all words that it had, with those that were not taken on. */
const rowsOf = (edition) => [...edition.rows, ...edition.pending, ...edition.refused];

/** Returns the rows that stand, or may stand, on an edition on a day. */
const standingOn = (edition, day) => [...edition.rows, ...edition.pending].filter((row) => holds(row, day));

/** Returns how a row stands on a list: on, off, or not known. */
function stateOf({ sure, maybe, isWhole }, key) {
  if (sure.has(key)) return { said: "on", values: sure.get(key).values };
  if (maybe.has(key) || !isWhole) return { said: "unsure", values: maybe.get(key)?.values };
  return { said: "off" };
}

const hasSame = (one = {}, other = {}) =>
  Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);

const isWhole = ({ coverage, whole, unnamed_rows_since: since }, day) => coverage === "complete" && whole && !(since && since <= day);

/** Tells whether an edition names every row that may stand on it on a day, if it is in force. */
const tellsAll = (edition, day) => isWhole(edition, day) && Boolean(edition.known_until) && day <= edition.known_until;

/** Tells whether nothing can stand on a list that was made by such a decision. */
export const isVoid = ({ standing }) => VOID.includes(standing);

/** Tells whether it is sure that a row had been left out by a day. */
export const isTurnedDown = ({ is_told: isLeftOut, on, decided, undone }, day) =>
  isLeftOut && on <= day && !(decided > day) && !(undone <= day);

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
    const told = folded(text);
    return {
      words: told.filter((word) => !this.small.has(word)),
      told,
      isAll: /^[\s\p{C}]*$/u.test(text),
      isForeign: told.some((word) => !/^[a-z0-9]+$/.test(word)),
      small: this.small,
    };
  }

  /** Returns what a list says of words on a day. */
  async answer(series, text, day) {
    const wanted = this.question(text);
    const refused = (await this.everywhere(series, wanted, (edition) => edition.refused))
      .map((row) => ({ ...row, isCalled: isCalled(wanted, row) }));
    const chosen = editionOn(series, day);
    const told = { series, wanted, refused, rows: [], others: [], near: [] };
    if (!chosen) {
      const others = await this.everywhere(series, wanted, (edition) => [...edition.rows, ...edition.pending.filter(isTold)]);
      return { ...told, others, said: "unknown", reason: "no-list" };
    }
    const edition = await this.edition(chosen);
    const found = this.found(edition, wanted, day);
    const rows = found.filter((row) => holds(row, day))
      .sort((one, other) => other.isCalled - one.isCalled || other.isNamed - one.isNamed || other.isOn - one.isOn);
    const others = wanted.words.length ? found.filter((row) => !holds(row, day) && isTold(row)) : [];
    const said = await this.said(series, edition, wanted, day, rows);
    return { ...told, edition, rows: rows.filter(isTold), others, ...said };
  }

  found(edition, wanted, day) {
    return [...edition.rows, ...edition.pending].filter((row) => allOf(wanted, split(row.words), standsIn))
      .map((row) => ({
        ...row,
        isOn: within(row.yes, day),
        isNamed: allOf(wanted, split(row.names), begins),
        isCalled: isCalled(wanted, row),
      }));
  }

  async said(series, edition, wanted, day, rows) {
    if (await this.isSure(series, wanted, rows)) return { said: "yes" };
    if ((!wanted.words.length && !wanted.isAll) || wanted.isForeign) return { said: "unknown", reason: "wording" };
    const near = rows.length ? [] : await this.near(series, edition, wanted, day);
    if (!rows.length && within(edition.no, day)) {
      if (await this.mayBeOnAnother(series, edition, wanted, day)) return { said: "unknown", reason: "period" };
      return near.length ? { said: "unknown", reason: "spelling", near } : { said: "no" };
    }
    return { said: "unknown", reason: reasonOf(edition, day, rows[0]), near };
  }

  /** Tells whether the list has what is meant: a `Truck` that went is no `Truckvask`. */
  async isSure(series, wanted, rows) {
    const sure = rows.filter((row) => row.isOn && row.isNamed);
    if (!sure.length || sure.some((row) => row.isCalled)) return sure.length > 0;
    return !(await this.everywhere(series, wanted, rowsOf)).some((row) => isCalled(wanted, row));
  }

  /** Returns rows of the day that are called nearly so, or are called so on some other day. */
  async near(series, edition, wanted, day) {
    const once = new Set((await this.everywhere(series, wanted, rowsOf)).map((row) => row.key));
    return [...edition.rows, ...edition.pending]
      .filter((row) => mayStand(edition, row, day) && (once.has(row.key) || isNearly(wanted, split(row.words)))).slice(0, MOST_NEAR);
  }

  /** Returns the editions beside one that may be in force on a day as well. */
  othersOn(series, chosen, day) {
    const others = series.editions.filter((edition) =>
      edition.id !== chosen.id && mayHold(edition, day) && edition.standing !== "rejected");
    return Promise.all(others.map((edition) => this.edition(edition)));
  }

  /** Tells whether another edition that may hold on the day may have it: nobody can then say no. */
  async mayBeOnAnother(series, chosen, wanted, day) {
    for (const edition of await this.othersOn(series, chosen, day)) {
      if (!tellsAll(edition, day) || this.found(edition, wanted, day).some((row) => mayStand(edition, row, day))) return true;
      if ((await this.near(series, edition, wanted, day)).length) return true;
    }
    return false;
  }

  /** Returns rows with the words from all editions of a list; none without words. */
  async everywhere(series, wanted, rowsOf) {
    if (!wanted.words.length) return [];
    const editions = await Promise.all(series.editions.map((edition) => this.edition(edition)));
    return editions.flatMap(rowsOf).filter((row) => allOf(wanted, split(row.words), standsIn));
  }

  /** Returns a list on a day: the rows that were on it for sure, and that may have been; undefined without a list. */
  async on(series, day) {
    const chosen = editionOn(series, day);
    if (!chosen) return undefined;
    const edition = await this.edition(chosen);
    const others = await this.othersOn(series, chosen, day);
    const own = standingOn(edition, day);
    const held = [...own, ...others.flatMap((other) => standingOn(other, day))];
    const later = others.filter((other) => beginsNoEarlier(other, edition)).flatMap((other) => standingOn(other, day));
    const says = (row) => later.every((other) => other.key !== row.key || hasSame(other.values, row.values));
    const last = new Map(own.filter((row) => within(row.yes, day)).map((row) => [row.key, row]));
    // What a later list of the day says otherwise is not known in these words.
    const sure = new Map([...last].filter(([, row]) => says(row)));
    const maybe = new Map(held.filter((row) => !sure.has(row.key) && isTold(row)).map((row) => [row.key, row]));
    const isAll = within(edition.no, day) && others.every((other) => tellsAll(other, day)) && held.every(isTold);
    return { sure, maybe, isWhole: isAll };
  }

  /** Returns what changed on a list from a day to a later one, and the days without a list. */
  async compare(series, since, day) {
    const [before, after] = await Promise.all([this.on(series, since), this.on(series, day)]);
    const missing = [[since, before], [day, after]].filter(([, state]) => !state).map(([iso]) => iso);
    const found = { missing, added: [], removed: [], changed: [], unsure: [] };
    if (missing.length) return found;
    found.isWhole = [before, after].every(({ isWhole: isAll, maybe }) => isAll && maybe.size === 0);
    const turns = { "off on": "added", "on off": "removed", "on on": "changed" };
    const rows = new Map([...before.maybe, ...before.sure, ...after.maybe, ...after.sure]);
    for (const [key, row] of rows) {
      const [one, other] = [stateOf(before, key), stateOf(after, key)];
      if (one.said === other.said && hasSame(one.values, other.values)) continue;
      found[turns[`${one.said} ${other.said}`] ?? "unsure"].push(row);
    }
    return found;
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

  /** Tells whether all lists but one say for sure that a row was not on them on a day. */
  async isOnlyOn(series, all, row, day) {
    const others = all.filter((other) => other.council !== series.council);
    for (const other of others) {
      const chosen = editionOn(other, day);
      if (!chosen || !within(chosen.no, day) || (await this.answer(other, row.name, day)).said !== "no") return false;
    }
    return true;
  }
}
