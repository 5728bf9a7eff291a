/* Answers what stood on a list on a day, as `raadsportal ask --list` does.

   The page writes [data-day] with data-series (the ids of a list, or of all councils' lists), data-index (the address of
   data/lists.json) and data-words (every sentence). The question is the page's own address:
   ?q=words&on=2024-05-02&since=2023-10-01. */
import { Lists, editionOn, isTurnedDown, isVoid } from "./day-lists.js";

const MOST = 20;
const MOST_ASKED = 500;
/** What a reader looks for first. */
const ORDER = { yes: 0, no: 2, unknown: 3 };

class Page {
  constructor(box) {
    this.box = box;
    this.words = JSON.parse(box.dataset.words);
    this.lists = new Lists(new URL(box.dataset.index, location.href), this.words.small);
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
    const mark = this.mark(row);
    return mark ? this.say("marked", { when, mark }) : when;
  }

  /** Returns what keeps a row's stay from being one for sure; nothing if nothing does. */
  mark({ standing, from, to, decided, undone }) {
    if (this.words.marks[standing]) return this.words.marks[standing];
    return this.turned(!to || undone <= to ? undone : undefined, decided, from);
  }

  /** Returns that a decision was undone, or made later than what it decided was to be; or an empty text. */
  turned(undone, decided, on) {
    if (undone) return this.say("undone", { day: this.day(undone) });
    return decided && on && decided > on ? this.say("decided_later", { day: this.day(decided) }) : "";
  }

  /** Returns how long a row of the day stood there; one that is not on the list for sure says so. */
  stoodOn(row) {
    const when = this.stood(row);
    return row.isOn || this.mark(row) ? when : this.say("marked", { when, mark: this.say("unsure_day") });
  }

  /** Returns the answer in one sentence; where it is not known, with what is. */
  sentence({ said, reason, rows, others, refused, wanted, edition }, iso) {
    const day = this.day(iso);
    if (wanted.isAll && rows.some((row) => row.isOn)) return this.say("listed", { day });
    if (said !== "unknown") return this.say(said === "no" && wanted.isAll ? "empty" : said, { day });
    const [row] = rows;
    const turned = refused.filter((one) => one.isCalled && isTurnedDown(one, iso)).at(-1);
    if (turned && !row && !others.length && !wanted.isAll) return this.say("unknown_refused", { day, told: this.day(turned.on) });
    const isCalled = row?.isCalled && !wanted.isAll;
    const isSure = row && !this.words.marks[row.standing] && !isVoid(edition) && !(row.decided > iso) && !(row.undone <= iso);
    if (isCalled && row.begun === "added" && row.from && isSure) {
      return this.say("unknown_came", { day, told: this.day(row.decided > row.from ? row.decided : row.from) });
    }
    return this.say(isCalled && reason === "proposed" ? "unknown_proposed" : "unknown", { day });
  }

  answer(told, day, isBeside) {
    const made = this.make("section", "", `rp-answer rp-answer--${told.said}`);
    made.dataset.said = told.said;
    made.dataset.council = told.series.council;
    made.append(this.make(isBeside ? "h4" : "h3", told.series.council_name));
    made.append(this.make("p", this.sentence(told, day), "rp-answer__said"));
    if (told.reason) made.append(this.make("p", this.words.reasons[told.reason]));
    if (told.reason && told.edition?.coverage === "extract" && told.reason !== "extract" && !told.rows.length) {
      made.append(this.make("p", this.words.reasons.extract));
    }
    if (told.rows.length) made.append(this.list(told.rows, (row) => this.stoodOn(row)));
    if (told.refused.length) made.append(this.list(told.refused, (row) => this.refused(row)));
    if (told.others.length) made.append(this.make("p", this.say("others")), this.list(told.others, (row) => this.stood(row)));
    if (told.near.length) made.append(this.make("p", this.say("near", { names: told.near.map((row) => row.name).join(", ") })));
    made.append(...this.grounds(told));
    return made;
  }

  refused({ on, is_told: isTold, decided, undone }) {
    const when = this.say(isTold ? "refused" : "left_out", { day: this.day(on) });
    const mark = isTold && this.turned(undone, decided, on);
    return mark ? this.say("marked", { when, mark }) : when;
  }

  *grounds({ series, edition, rows }) {
    if (!edition) {
      for (const other of series.editions.toReversed()) yield this.line(`${this.say("has")} `, this.link(other.id, other.title));
      return;
    }
    yield this.line(`${this.say("list")} `, this.link(edition.id, edition.title));
    const { by, standing } = rows[0] ?? { by: edition.decision, standing: edition.standing };
    const label = this.words.standings[standing];
    const title = edition.titles[by];
    if (by) yield this.line(`${this.say("decision")} ${label}: `, title ? this.link(by, title) : by);
    else yield this.line(`${label}.`);
    const { known_until: known, valid_to: last } = edition;
    if (known && !(last?.length === known.length && last <= known)) yield this.line(this.say("known", { day: this.day(known) }));
  }

  async difference(series, since, day) {
    const made = this.make("section", "", "rp-answer");
    const days = this.say("difference", { since: this.day(since), day: this.day(day) });
    made.append(this.make("h3", `${series.council_name}: ${days}`));
    const told = await this.lists.compare(series, since, day);
    made.append(...told.missing.map((iso) => this.make("p", this.say("without", { day: this.day(iso) }))));
    const parts = [["added", told.added], ["removed", told.removed], ["changed", told.changed], ["unsure_rows", told.unsure]];
    for (const [name, rows] of parts.filter(([, found]) => found.length)) {
      made.append(this.make("p", `${this.say(name)} (${rows.length})`), this.list(rows, () => ""));
    }
    if (![told.missing, ...parts.map(([, rows]) => rows)].some((found) => found.length)) {
      made.append(this.make("p", this.say(told.isWhole ? "same" : "same_known")));
    }
    made.append(this.make("p", this.say("partly"), "rp-note"));
    return made;
  }

  /** Returns what stood on the lists of several councils on a day: what several had, what only one had, what is not sure. */
  async across(all, day) {
    const many = await this.lists.across(all, day);
    const sure = many.map((had) => new Map([...had].filter(([, row]) => row.isOn)));
    const names = (had) => [...new Set([...had.keys()].map((series) => series.council_name))].join(", ");
    const councils = (had) => new Set([...had.keys()].map((series) => series.council)).size;
    const parts = [[this.say("several"), sure.filter((had) => councils(had) > 1), names]];
    for (const series of all) {
      const council = series.council_name;
      const own = sure.filter((had) => councils(had) === 1 && had.has(series));
      // Whether the others lack each row is asked one by one; of very long lists that would take too long.
      const asked = own.length > MOST_ASKED ? own.map(() => false)
        : await Promise.all(own.map((had) => this.lists.isOnlyOn(series, all, had.get(series), day)));
      parts.push([this.say("only", { council }), own.filter((_, at) => asked[at]), () => ""]);
      parts.push([this.say("from_one", { council }), own.filter((_, at) => !asked[at]), () => ""]);
    }
    const open = many.filter((had, at) => sure[at].size === 0);
    parts.push([this.say("unsure"), open, (had) => `${names(had)}: ${[...had.values()].map((row) => this.stood(row)).join("; ")}`]);
    const made = parts.filter(([, found]) => found.length).map(([title, found, about]) => this.part(title, found, about));
    made.unshift(this.make("p", this.say(made.length ? "across" : "none", { day: this.day(day) })));
    const without = all.filter((series) => !editionOn(series, day)).map((series) => series.council_name);
    if (without.length) made.push(this.make("p", this.say("without_from", { day: this.day(day), councils: without.join(", ") })));
    return made;
  }

  part(title, found, about) {
    const letters = new Intl.Collator(document.documentElement.lang);
    const part = this.make("section", "", "rp-answer");
    const said = new Map(found.map((had) => [[...had.values()][0], about(had)]));
    const sorted = [...said.keys()].sort((one, other) => letters.compare(one.name, other.name));
    part.append(this.make("h3", `${title} (${found.length})`), this.list(sorted, (row) => said.get(row)));
    return part;
  }

  /** Returns how many lists say what. */
  summary(told) {
    const often = (said) => told.filter((one) => one.said === said).length;
    const parts = Object.keys(ORDER).filter(often).map((said) => this.say(`count_${said}`, { count: often(said) }));
    return `${this.say("councils", { count: told.length })} ${parts.join(", ")}.`;
  }

  async show(question, day, since) {
    const own = await Promise.all(this.box.dataset.series.split(" ").map((id) => this.lists.series(id)));
    const made = own.length > 1 && this.lists.question(question).isAll ? await this.across(own, day) : await this.answers(own, question, day);
    if (since) for (const series of own) made.push(await this.difference(series, ...[since, day].sort()));
    this.told.replaceChildren(...made);
    const first = this.told.querySelector("p");
    first.setAttribute("role", "status");
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    this.box.scrollIntoView();
  }

  /** Returns the answers of many councils: those that know of something, then those that know of nothing, folded up. */
  all(told, day) {
    const knows = ({ said, rows, refused, others, near }) =>
      said !== "unknown" || [rows, refused, others, near].some((found) => found.length);
    const rank = ({ said, rows, refused }) => (said === "unknown" && (rows.length || refused.length) ? 1 : ORDER[said]);
    const known = told.filter(knows).sort((one, other) => rank(one) - rank(other));
    const rest = told.filter((one) => !known.includes(one));
    const shown = known.length ? known : rest;
    const made = [this.make("p", this.summary(told)), ...shown.map((one) => this.answer(one, day, false))];
    if (!rest.length || !known.length) return made;
    const fold = this.make("details", "", "rp-fold rp-answer__rest");
    fold.append(this.make("summary", this.say("rest", { councils: rest.map(({ series }) => series.council_name).join(", ") })));
    fold.append(...rest.map((one) => this.answer(one, day, false)));
    return [...made, fold];
  }

  async answers(own, question, day) {
    const beside = own.length > 1 ? [] : await Promise.all(own[0].neighbours.map((id) => this.lists.series(id)));
    const ask = (all) => Promise.all(all.map((series) => this.lists.answer(series, question, day)));
    const told = await ask(own);
    const made = told.length > 1 ? this.all(told, day) : [this.answer(told[0], day, false)];
    if (beside.length && !this.lists.question(question).isAll) {
      made.push(this.make("h3", this.say("neighbours"), "rp-answer__beside"));
      made.push(...(await ask(beside)).map((one) => this.answer(one, day, true)));
    }
    return made;
  }
}

const box = document.querySelector("[data-day]");
if (box) {
  const page = new Page(box);
  const asked = new URLSearchParams(location.search);
  const form = box.querySelector("form");
  for (const input of form.querySelectorAll("input")) input.value = asked.get(input.name) ?? "";
  box.hidden = false;
  const dayOf = (name) => asked.get(name)?.match(/^\d{4}-\d{2}-\d{2}$/)?.[0];
  if (dayOf("on")) {
    page.show(asked.get("q") ?? "", dayOf("on"), dayOf("since"))
      .catch(() => page.told.replaceChildren(page.make("p", page.say("failed"))));
  }
}
