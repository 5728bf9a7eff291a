/* The words of a language, as texts and questions have them: the same rules as raadsportal/search/tokens.py and days.py. */
import { plain } from "./letters.js";

const LETTER = "[\\p{L}\\p{Nl}\\p{No}]";
const EDGE = "(?![\\p{L}\\p{N}_])";
const DAYS = new RegExp(
  "(?<iso>(?<y>[12][0-9]{3})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))"
  + "|(?<figures>(?<d2>[0-9]{1,2})[./-](?<m2>[0-9]{1,2})(?:[./-]|[. ]? )(?<y2>[12][0-9]{3}))"
  + `|(?<words>(?:(?<d3>[0-9]{1,2})\\.? ?)?(?<![\\p{L}\\p{N}_])(?<name>${LETTER}{3,9})\\.?(?: (?<y3>[12][0-9]{3}))?)`
  + "(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))", "gu");
const CODE = /^[A-ZÆØÅ]{2,5}$/;
const SHORTEST_PART = 3;
const SHORTEST_LAST = 4;

const two = (number) => String(number).padStart(2, "0");

/** Returns a word as it is typed without æ, ø and å. */
export const loose = (word) => word.replace(/oe|ae|aa|[oa]/g, (found) => found[0]);
/** Tells whether a word is a number, or a section of a law. */
export const isNumber = (word) => /^[\p{Nd}§]/u.test(word);

/** The words of a language: what its texts consist of. Nothing is fetched here. */
export class Language {
  /** @param told the language as the portal's data tells it */
  constructor(told) {
    const sets = ["small", "alone", "parts", "whole", "asking", "items", "meetings", "coming", "latest", "who", "sitting",
      "seats"];
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
      word: this.spelled(found[0]), start: found.index, end: found.index + found[0].length, isCode: CODE.test(found[0]),
    })).filter(({ word }) => word);
  }

  /** Tells whether a word stands everywhere and names nothing; `DA` is a name, though `da` is small. */
  isSmall({ word, isCode }) {
    return this.small.has(word) && !isCode;
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
export function namesOf(year, month, day) {
  const last = new Date(Date.UTC(year || 2000, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || (day || 1) > last) return [];
  const ofYear = day && `${two(month)}-${two(day)}`;
  return [year && ofYear && `${year}-${ofYear}`, ofYear, year && `${year}-${two(month)}`, year && String(year)]
    .filter(Boolean);
}
