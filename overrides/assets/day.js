/* Answers what stood on a list on a day, from the data beside the pages, as `raadsportal ask --list` does.

   The page writes [data-day] with data-series (the ids of a list, or of all councils' lists), data-index (the address of data/lists.json) and
   data-words (every sentence). The question is the page's own address: ?q=words&on=2024-05-02&since=2023-10-01.
   When a row stood on a list for sure (`yes`), and when what is missing did not (`no`), the data says. */

const LETTERS = { æ: "ae", ø: "oe", å: "aa", ß: "ss", þ: "th", ð: "d", đ: "d", ł: "l", œ: "oe" };
const SHORTEST_PART = 4;
const ALIKE = 0.55;
const MOST = 20;
const MOST_NEAR = 5;

/** Returns the words of a text as the data has them. */
const folded = (text) => text.normalize("NFC").toLowerCase().replace(/[æøåßþðđłœ]/g, (letter) => LETTERS[letter])
  .normalize("NFKD").replace(/[^\x00-\x7f]/g, "").match(/[a-z0-9]+/g) ?? [];

const standsIn = (wanted, word) => word.startsWith(wanted) || (wanted.length >= SHORTEST_PART && word.includes(wanted));
const matches = (wanted, words) => wanted.every((one) => words.some((word) => standsIn(one, word)));

const pairs = (word) => [...word].slice(1).map((letter, at) => word[at] + letter);
const isAlike = (one, other) => {
  const begins = one.slice(0, SHORTEST_PART);
  if (begins.length === SHORTEST_PART && other.startsWith(begins)) return true;
  const left = pairs(one);
  const right = pairs(other);
  const common = left.filter((pair) => {
    const at = right.indexOf(pair);
    return at >= 0 && right.splice(at, 1);
  }).length;
  const all = left.length + right.length + common;
  return all > 0 && 2 * common >= ALIKE * all;
};
const isNearly = (wanted, words) =>
  wanted.some((one) => words.some((word) => standsIn(one, word) || isAlike(one, word)));

const within = (span, day) => Boolean(span) && span[0] <= day && day <= span[1];
const holds = (row, day) => (!row.from || row.from <= day) && (!row.to || day <= row.to);
const counts = (standing) => ["decided", "elsewhere", "unsaid"].includes(standing);

/** Tells whether a day lies in an edition's period; null where a bound that would tell is not known. */
function covered({ valid_from: from, valid_to: to }, day) {
  if (from && day.slice(0, from.length) < from) return false;
  if (to && day.slice(0, to.length) > to) return false;
  if ([from, to].some((bound) => bound && bound.length < day.length && day.startsWith(bound))) return null;
  return from && to ? true : null;
}

function editionOn(series, day) {
  const found = series.editions.filter((edition) => covered(edition, day) !== false);
  const counting = found.filter((edition) => counts(edition.standing));
  return (counting.length ? counting : found).at(-1);
}

function reasonOf(edition, day, standing) {
  if (standing === "rejected") return "rejected";
  if (standing === "proposed") return "proposed";
  if (!edition.known_until || day > edition.known_until || (edition.ended && day >= edition.ended)) return "beyond";
  if (covered(edition, day) === null) return "period";
  return edition.coverage === "extract" ? "extract" : "proposed";
}

class Lists {
  constructor(index) {
    this.index = index;
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

  /** Returns what a list says of words on a day. */
  async answer(series, question, day) {
    const wanted = folded(question);
    const refused = await this.refused(series, wanted);
    const chosen = editionOn(series, day);
    if (!chosen) return { series, said: "unknown", reason: "no-list", rows: [], others: await this.elsewhere(series, wanted), refused, near: [] };
    const edition = await this.edition(chosen);
    const found = edition.rows.filter((row) => matches(wanted, (row.words ?? "").split(" ")));
    const rows = found.filter((row) => holds(row, day));
    const others = found.filter((row) => !holds(row, day));
    const told = { series, edition, rows, others, refused, near: [] };
    if (rows.some((row) => within(row.yes, day))) return { ...told, said: "yes" };
    const near = rows.length ? [] : edition.rows.filter((row) => holds(row, day) && isNearly(wanted, (row.words ?? "").split(" ")))
      .slice(0, MOST_NEAR);
    if (!rows.length && within(edition.no, day)) {
      if (await this.isOnAnother(series, chosen, wanted, day)) return { ...told, said: "unknown", reason: "period" };
      return { ...told, near, ...(near.length ? { said: "unknown", reason: "spelling" } : { said: "no" }) };
    }
    return { ...told, near, said: "unknown", reason: reasonOf(edition, day, (rows[0] ?? edition).standing) };
  }

  /** Tells whether another edition that may hold on the day has the words: nobody can then say no. */
  async isOnAnother(series, chosen, wanted, day) {
    const others = series.editions.filter((edition) => edition !== chosen && covered(edition, day) !== false);
    const editions = await Promise.all(others.map((edition) => this.edition(edition)));
    return editions.flatMap((edition) => edition.rows)
      .some((row) => holds(row, day) && matches(wanted, (row.words ?? "").split(" ")));
  }

  async refused(series, wanted) {
    if (!wanted.length) return [];
    const editions = await Promise.all(series.editions.map((edition) => this.edition(edition)));
    return editions.flatMap((edition) => edition.refused).filter((row) => matches(wanted, (row.words ?? "").split(" ")));
  }

  async elsewhere(series, wanted) {
    const editions = await Promise.all(series.editions.map((edition) => this.edition(edition)));
    return editions.flatMap((edition) => edition.rows).filter((row) => matches(wanted, (row.words ?? "").split(" ")));
  }

  /** Returns the rows on a list on a day, by their keys. */
  async on(series, day) {
    const chosen = editionOn(series, day);
    const rows = chosen ? (await this.edition(chosen)).rows : [];
    return new Map(rows.filter((row) => holds(row, day)).map((row) => [row.key, row]));
  }
}

class Page {
  constructor(box, lists) {
    this.box = box;
    this.lists = lists;
    this.words = JSON.parse(box.dataset.words);
    this.told = box.querySelector("[data-answer]");
  }

  say(name, values = {}) {
    return this.words[name].replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
  }

  day(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" })
      .format(Date.UTC(year, month - 1, day));
  }

  make(tag, text, className) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  link(id, text) {
    const [path, row] = id.split("#");
    const made = this.make("a", text);
    made.href = this.lists.address(`${path}/`).href + (row ? `#${row}` : "");
    return made;
  }

  line(...parts) {
    const made = this.make("p");
    made.append(...parts.filter(Boolean));
    return made;
  }

  list(rows, about) {
    const made = this.make("ul");
    for (const row of rows.slice(0, MOST)) {
      const item = this.make("li");
      item.append(this.link(row.id, row.name), ` ${about(row)}`);
      made.append(item);
    }
    if (rows.length > MOST) made.append(this.make("li", this.say("more", { count: rows.length - MOST })));
    return made;
  }

  stood(row) {
    const when = row.from && row.to ? this.say("between", { start: this.day(row.from), end: this.day(row.to) })
      : row.from ? this.say("from", { start: this.day(row.from) })
      : row.to ? this.say("until", { end: this.day(row.to) }) : this.say("undated");
    return row.standing === "proposed" ? this.say("proposed", { when }) : when;
  }

  answer(told, day, isBeside) {
    const made = this.make("section", "", `rp-answer rp-answer--${told.said}`);
    made.dataset.said = told.said;
    made.dataset.council = told.series.council;
    made.append(this.make(isBeside ? "h4" : "h3", told.series.council_name));
    made.append(this.make("p", this.say(told.said, { day: this.day(day) }), "rp-answer__said"));
    if (told.reason) made.append(this.make("p", this.words.reasons[told.reason]));
    if (told.edition?.coverage === "extract" && told.reason !== "extract" && !told.rows.length) {
      made.append(this.make("p", this.words.reasons.extract));
    }
    if (told.rows.length) made.append(this.list(told.rows, (row) => this.stood(row)));
    if (told.refused.length) {
      made.append(this.list(told.refused, (row) => this.say("refused", { day: this.day(row.on) })));
    }
    if (told.others.length) made.append(this.make("p", this.say("others")), this.list(told.others, (row) => this.stood(row)));
    if (told.near.length) made.append(this.make("p", this.say("near", { names: told.near.map((row) => row.name).join(", ") })));
    made.append(...this.grounds(told));
    return made;
  }

  *grounds({ series, edition, rows }) {
    if (!edition) {
      for (const other of series.editions.toReversed()) yield this.line(`${this.say("has")} `, this.link(other.id, other.title));
      return;
    }
    yield this.line(`${this.say("list")} `, this.link(edition.id, edition.title));
    const by = rows[0]?.by ?? edition.decision;
    const standing = this.words.standings[rows[0]?.standing ?? edition.standing];
    const title = edition.titles[by];
    yield this.line(`${this.say("decision")} `, by ? `${standing}: ` : standing, title && this.link(by, title), by && !title && by);
    if (edition.known_until) yield this.line(this.say("known", { day: this.day(edition.known_until) }));
  }

  async difference(series, since, day) {
    const [before, after] = await Promise.all([this.lists.on(series, since), this.lists.on(series, day)]);
    const same = (one, other) => JSON.stringify(one.values) === JSON.stringify(other.values);
    const parts = [
      ["added", [...after.values()].filter((row) => !before.has(row.key))],
      ["removed", [...before.values()].filter((row) => !after.has(row.key))],
      ["changed", [...after.values()].filter((row) => before.has(row.key) && !same(before.get(row.key), row))],
    ];
    const made = this.make("section", "", "rp-answer");
    const days = this.say("difference", { since: this.day(since), day: this.day(day) });
    made.append(this.make("h3", `${series.council_name}: ${days}`));
    for (const [name, rows] of parts.filter(([, found]) => found.length)) {
      made.append(this.make("p", `${this.say(name)} (${rows.length})`), this.list(rows, () => ""));
    }
    if (parts.every(([, rows]) => !rows.length)) made.append(this.make("p", this.say("same")));
    made.append(this.make("p", this.say("partly"), "rp-note"));
    return made;
  }

  /** Returns what stood on the lists of several councils on a day: what only one had, then what several had. */
  async across(all, day) {
    const found = new Map();
    for (const series of all) {
      for (const row of (await this.lists.on(series, day)).values()) {
        const name = folded(row.name).join("-");
        found.set(name, [...(found.get(name) ?? []), { row, series }]);
      }
    }
    const many = [...found.values()];
    const parts = all.map((series) =>
      [this.say("only", { council: series.council_name }), many.filter((one) => one.length === 1 && one[0].series === series)]);
    parts.push([this.say("several"), many.filter((one) => one.length > 1)]);
    const letters = new Intl.Collator(document.documentElement.lang);
    const made = parts.filter(([, rows]) => rows.length).map(([title, rows]) => {
      const part = this.make("section", "", "rp-answer");
      const councils = new Map(rows.map((one) => [one[0].row, one.map(({ series }) => series.council_name).join(", ")]));
      const sorted = [...councils.keys()].sort((one, other) => letters.compare(one.name, other.name));
      part.append(this.make("h3", `${title} (${rows.length})`), this.list(sorted, (row) => councils.get(row)));
      return part;
    });
    return made.length ? made : [this.make("p", this.say("none"))];
  }

  async show(question, day, since) {
    const own = await Promise.all(this.box.dataset.series.split(" ").map((id) => this.lists.series(id)));
    if (own.length > 1 && !question.trim()) {
      this.told.replaceChildren(...await this.across(own, day), this.make("p", this.say("partly"), "rp-note"));
      return;
    }
    const beside = own.length > 1 ? [] : await Promise.all(own[0].neighbours.map((id) => this.lists.series(id)));
    const told = await Promise.all([...own, ...beside].map((series) => this.lists.answer(series, question, day)));
    const shown = question.trim() ? told : [];
    const made = shown.map((one, at) => this.answer(one, day, at >= own.length));
    if (beside.length && made.length) made.splice(own.length, 0, this.make("h3", this.say("neighbours"), "rp-answer__beside"));
    if (since) for (const series of own) made.push(await this.difference(series, since, day));
    if (!question.trim() && !since) made.push(this.make("p", this.say("whole", { day: this.day(day) })));
    this.told.replaceChildren(...made);
  }
}

const box = document.querySelector("[data-day]");
if (box) {
  const page = new Page(box, new Lists(new URL(box.dataset.index, location.href)));
  const asked = new URLSearchParams(location.search);
  const form = box.querySelector("form");
  for (const input of form.querySelectorAll("input")) input.value = asked.get(input.name) ?? "";
  box.hidden = false;
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked.get("on") ?? "")) {
    page.show(asked.get("q") ?? "", asked.get("on"), asked.get("since"))
      .catch(() => page.told.replaceChildren(page.make("p", page.say("failed"))));
  }
}
