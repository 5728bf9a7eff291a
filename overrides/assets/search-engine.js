/* The search: Pagefind tells where words stand, and the same rules as raadsportal/search/index.py put what has them in
   order. All weights, and all that is known of a language, come from the portal's data.

   Pagefind is asked for one word in one column at a time: its answer is then which records have the word there, and
   where. Of a word that stands nearly everywhere a file of counts says enough, but for a phrase. Nothing is fetched
   before somebody searches, but for a reader's first letter. */
import { Facets, fits } from "./search-facets.js";
import { Language, isNumber } from "./search-language.js";
import { question } from "./search-question.js";
import { Words } from "./search-words.js";
import { headsOf, passage } from "./search-passage.js";

/** Letters in the place of signs that Pagefind drops; see raadsportal/search/coding.py. */
const SIGNS = { ".": "α", ",": "β", "/": "γ", ":": "δ", "-": "ε", "§": "ζ" };
const END = "ω";
/** So many columns are the words of a record itself, and with the next one what it says in parts of words. */
const OWN = 4;
const SAID = 5;
/** How FTS5 weighs how often a word stands in a record, and how long the record is. */
const OFTEN = 1.2;
const LONG = 0.75;
const LEAST = 1e-6;
/** In so many records a phrase with small words is looked for, which no index has; others are taken not to have it. */
const MOST_EXACT = 40;

/** Opens the search of the site at an address; fails if its data cannot be read. */
export async function openSearch(base) {
  const root = new URL("search/", base);
  const { folder } = await (await fetched(new URL("current.json", root), { cache: "no-cache" })).json();
  const home = new URL(`${folder}/`, root);
  const [start, facts, pagefind] = await Promise.all([
    read(new URL("start", home)), read(new URL("facts", home)), opened(new URL("pagefind/", home)),
  ]);
  const words = new Words(new Language(start.language), start.begins, (number) => read(new URL(`words/${number}`, home)));
  return new Engine({ base, start, facts: counted(facts), pagefind, words, read: (name) => read(new URL(name, home)) });
}

async function fetched(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

/** Returns what a packed file tells. A server that says how it is packed has had it unpacked already. */
async function read(address) {
  const body = await (await fetched(address)).blob();
  const [first, second] = new Uint8Array(await body.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return JSON.parse(await body.text());
  return new Response(body.stream().pipeThrough(new DecompressionStream("gzip"))).json();
}

/** Starts Pagefind, without a worker: that would be as large again, and each answer would have to be handed over. */
async function opened(home) {
  const { createInstance } = await import(new URL("pagefind.js", home));
  const pagefind = createInstance({ basePath: home.pathname, noWorker: true });
  await pagefind.init();
  return pagefind;
}

const counted = (facts) => ({ ...facts, days: sums(facts.days) });

/** Returns the sum of each number and all before it. */
function sums(steps) {
  let sum = 0;
  return steps.map((step) => { sum += step; return sum; });
}

class Engine {
  constructor(parts) {
    Object.assign(this, parts);
    this.places = new Map();
    this.counts = new Map();
    this.pages = new Map();
  }

  /** Answers a question: {q, facets: {name: [value]}, sort: "relevance" | "date", from, count}.

      How often each value of a facet stands among the hits comes later: `facets` is a promise of it. */
  async ask({ q = "", facets = {}, sort = "relevance", from = 0, count = 10 }) {
    const limits = Object.keys(facets).length ? await this.facets() : undefined;
    const asked = await question(q, this.words);
    const chosen = limits?.chosen(facets) ?? new Map();
    const isBare = !q.trim();
    const { scores, hasAll } = isBare && chosen.size ? this.everything() : await this.scored(asked);
    const wanted = [...scores.keys()].filter((record) => fits(record, chosen));
    const { hits, hasExactly } = await this.ranked(wanted, scores, asked);
    hits.sort(sort === "date" || isBare ? byDay : byWorth);
    const shown = hits.slice(from, from + count).map(({ record }) => this.shown(record, asked));
    return {
      total: hits.length,
      hits: await Promise.all(shown),
      facets: this.facets().then((all) => all.counts([...scores.keys()], chosen, facets)),
      meant: asked.meant,
      unknown: asked.unknown,
      lacking: asked.lacking,
      hasAll,
      hasExactly,
      unknownFacets: limits?.unknown(facets) ?? [],
    };
  }

  /** Fetches what limits a search, once; what could not be fetched is tried again the next time. */
  facets() {
    this.limits ??= this.read("facets").then((told) => new Facets(told)).catch((error) => {
      this.limits = undefined;
      throw error;
    });
    return this.limits;
  }

  /** Returns the records that answer, with how well: those that have all words, or else most of them. */
  async scored({ words, phrases, without }) {
    const terms = await Promise.all([...words.map((word) => this.term([word])), ...phrases.map((one) => this.term(one, OWN))]);
    const barred = await Promise.all(without.map((one) => this.term(one, SAID)));
    const isOut = (record) => barred.some((term) => term.has(record));
    const all = [...terms[0]?.keys() ?? []].filter((one) => terms.every((term) => term.has(one)) && !isOut(one));
    const needed = terms.filter((_, at) => isNumber(words[at] ?? ""));
    const isMissing = (record) => isOut(record) || needed.some((term) => !term.has(record));
    const found = all.length || phrases.length ? all : mostOf(terms, isMissing);
    const scores = new Map(found.map((record) => [record, this.relevance(record, terms)]));
    return { scores, hasAll: all.length > 0 || !found.length };
  }

  /** Returns all records, when what limits them is all that is asked. */
  everything() {
    return { scores: new Map(this.facts.days.map((_, record) => [record, 1])), hasAll: true };
  }

  /** Returns the records that have a word, or a phrase, in one of the first columns, with what it weighs in each. */
  async term(words, most = Infinity) {
    const weights = this.start.ranking.columns.map((weight, column) => (column < most ? weight : 0));
    const found = new Map();
    for (const [record, columns] of await (words.length > 1 ? this.phrase(words) : this.countsOf(words[0]))) {
      const weight = columns.reduce((sum, count, column) => sum + weights[column] * count, 0);
      if (weight) found.set(record, weight);
    }
    return found;
  }

  /** Returns how often words stand behind one another: by record, by column. */
  async phrase(words) {
    const [first, ...rest] = await Promise.all(words.map((word) => this.placesOf(word)));
    return new Map([...first].map(([record, columns]) => {
      const others = rest.map((one) => one.get(record) ?? []);
      return [record, columns.map((at, column) => at.filter((place) => follow(others, column, place)).length)];
    }));
  }

  /** Returns how often a word stands: by record, by column. */
  countsOf(word) {
    return once(this.counts, word, async () => {
      const [, columns = "", common = "", file] = await this.standing(word);
      const told = common ? await this.read(`counts/${file}`) : {};
      return gathered(columns, async (column) => told[column]
        ? paired(sums(told[column][0]), told[column][1])
        : (await this.searched(word, column, false)).map(([record, places]) => [record, places.length]));
    });
  }

  /** Returns where a word stands: by record, by column. */
  placesOf(word) {
    return once(this.places, word, async () => {
      const [, columns = "", common = ""] = await this.standing(word);
      return gathered(columns, (column) => this.searched(word, column, common.includes(column)));
    });
  }

  async standing(word) {
    return await this.words.settle(() => this.words.standing(word)) ?? [];
  }

  /** Asks Pagefind; of a common word block by block, for its time grows with the square of the records found. */
  async searched(word, column, isCommon) {
    const term = word.replace(/[.,/:§-]/g, (sign) => SIGNS[sign]) + END + column;
    const blocks = Array.from({ length: Math.ceil(this.start.count / this.start.block) }, (_, block) => term + named(block, 2));
    const told = await Promise.all((isCommon ? blocks : [term]).map((one) => this.pagefind.search(one)));
    const found = told.flatMap(({ results }) => results);
    if (!found.length) throw new Error(`${term}: a file of the index cannot be read`);
    return found.map(({ id, words }) => [parseInt(id, 36), words]);
  }

  /** Returns what FTS5's bm25 makes of terms in a record. */
  relevance(record, terms) {
    const { count, length } = this.start;
    const long = OFTEN * (1 - LONG + (LONG * this.facts.lengths[record]) / length);
    return terms.reduce((sum, term) => {
      const weight = term.get(record) ?? 0;
      const rare = Math.log((count - term.size + 0.5) / (term.size + 0.5));
      return sum + (rare > 0 ? rare : LEAST) * ((weight * (OFTEN + 1)) / (weight + long));
    }, 0);
  }

  /** Returns records with what they are worth beside the best, which has 1. */
  async ranked(records, scores, asked) {
    const counts = await Promise.all(asked.words.map((word) => this.countsOf(word)));
    const hits = records.map((record) => {
      const titled = counts.filter((one) => one.get(record)?.[0]).length;
      return this.hit(record, scores.get(record), asked, titled);
    });
    const hasExactly = !asked.exact.length || !hits.length || await this.demote(hits, asked);
    const best = hits.reduce((most, { score }) => Math.max(most, score), 0) || 1;
    return { hits: hits.map((hit) => ({ ...hit, score: hit.score / best })), hasExactly };
  }

  /** Returns a record with its worth; `titled` of the words that are asked for stand in its title. */
  hit(record, score, asked, titled) {
    const { ranking, kinds, sought } = this.start;
    const { facts } = this;
    const kind = facts.kinds.values[facts.kinds.rows[record]];
    const isNumber = asked.numbers.includes(facts.numbers.values[facts.numbers.rows[record]]);
    const isLast = Boolean(facts.routine[record]) && !isNumber;
    const factors = [
      [ranking.routine, isLast],
      [ranking.itself, titled === facts.titled[record] && titled === asked.words.length],
      [ranking.number, isNumber],
      [ranking.of_kind, asked.words.length > 0 && asked.words.every((word) => kinds[kind]?.includes(word))],
      [ranking.sought, asked.sought !== null && sought[asked.sought] === kind],
    ];
    const whole = 1 + ranking.whole * (facts.titled[record] ? titled / facts.titled[record] : 0);
    const worth = factors.reduce((all, [factor, holds]) => (holds ? all * factor : all), (ranking.kinds[kind] ?? 1) * whole);
    return { record, score: score * worth, isLast, day: facts.days[record] };
  }

  /** Takes worth from hits whose text has the words of a phrase, but not the small ones; tells whether any has those. */
  async demote(hits, { exact }) {
    const sorted = [...hits].sort((one, other) => other.score - one.score);
    for (const hit of sorted.slice(MOST_EXACT)) hit.score *= this.start.ranking.loose;
    const exactly = await Promise.all(sorted.slice(0, MOST_EXACT).map(async (hit) => {
      const { title = "", keys = "", said = "", body = "", forms = {} } = await this.page(hit.record);
      const texts = [title, keys, said, body].map((text) => sequence(text, forms, this.words.language));
      const isExact = exact.every((phrase) => texts.some((text) => text.includes(phrase)));
      if (!isExact) hit.score *= this.start.ranking.loose;
      return isExact;
    }));
    return exactly.includes(true);
  }

  /** Returns what a record shows, and what its words are found by. */
  page(record) {
    return once(this.pages, record, () => this.read(`records/${named(record, 3)}`));
  }

  async shown(record, asked) {
    const page = await this.page(record);
    const { id, kind, title = "", council = "", date = "", when = "", number = "", outcome = "", state = "", now = null } = page;
    const found = { id, url: this.address(page.url), kind, title, council, date, when, number, outcome, state };
    return { ...found, now: now && { ...now, url: this.address(now.url) }, passage: passage(page, asked, this.words.language) };
  }

  address(path) {
    return new URL(path, this.base).href;
  }
}

/** Returns what a map has by a name, made the first time; what could not be made is tried again. */
function once(made, name, make) {
  if (!made.has(name)) {
    made.set(name, make().catch((error) => {
      made.delete(name);
      throw error;
    }));
  }
  return made.get(name);
}

/** Returns what is told of each column, [record, what stands there], by record, by column. */
async function gathered(columns, tell) {
  const found = new Map();
  await Promise.all([...columns].map(async (column) => {
    for (const [record, told] of await tell(column)) {
      if (!found.has(record)) found.set(record, []);
      found.get(record)[column] = told;
    }
  }));
  return found;
}

const paired = (some, others) => some.map((one, at) => [one, others[at]]);
const named = (number, width) => number.toString(36).padStart(width, "0");
const follow = (others, column, place) => others.every((columns, at) => columns[column]?.includes(place + at + 1));
const sequence = (text, forms, language) =>
  ` ${language.tokens(text).map(({ word }) => headsOf(word, forms)[0]).join(" ")} `;

/** Returns the records, but for those that are out, that have half of the words or more, and as many as any. */
function mostOf(terms, isOut) {
  const had = new Map();
  for (const term of terms) for (const record of term.keys()) if (!isOut(record)) had.set(record, (had.get(record) ?? 0) + 1);
  const most = Math.max(0, ...new Set(had.values()));
  return most && 2 * most >= terms.length ? [...had].filter(([, count]) => count === most).map(([record]) => record) : [];
}

/** Puts the best first, routine last; of those nearly as good, the newest first. Records are numbered by their ids. */
const tenths = ({ score }) => Math.floor(10 * score + 0.5);
const finely = ({ score }) => Math.round(1e6 * score);
const byWorth = (one, other) => one.isLast - other.isLast || tenths(other) - tenths(one) || other.day - one.day
  || finely(other) - finely(one) || one.record - other.record;
const byDay = (one, other) => other.day - one.day || finely(other) - finely(one) || one.record - other.record;
