/* What the search page shows of an answer: hits, facets, what is chosen, and what was not understood.

   Every sentence comes from the page (data-words); nothing that is shown is taken for markup. */

const FEW = 6;

export class Show {
  /** @param words the sentences; @param base the address of the site's root */
  constructor(words, base) {
    this.words = words;
    this.titles = Object.fromEntries(words.facets);
    this.names = Object.keys(this.titles);
    this.base = base;
    this.days = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
    this.numbers = new Intl.NumberFormat(document.documentElement.lang);
    /** Facets of which a reader wants to see all values. */
    this.whole = new Set();
    /** What the values of facets are called. */
    this.labels = new Map();
  }

  say(name, values = {}) {
    return this.words[name].replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
  }

  make(tag, className, ...parts) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...parts);
    return made;
  }

  /** Returns the parts of a sentence, with things in its places. */
  parts(name, things) {
    return this.words[name].split(/(\{\w+\})/).flatMap((part) => things[part.slice(1, -1)] ?? [part]);
  }

  count(total) {
    if (!total) return this.say("none");
    return total === 1 ? this.say("one") : this.say("many", { count: this.numbers.format(total) });
  }

  day(iso) {
    return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? this.days.format(new Date(`${iso}T00:00:00Z`)) : iso;
  }

  link(url, title, marked = []) {
    const made = this.make("a", "", title);
    const address = new URL(url, this.base);
    if (marked.length) address.searchParams.set("mark", marked.map(asMark).join(" "));
    made.href = address.href;
    return made;
  }

  /** Returns a hit; its link carries the words that the page is to mark. */
  hit({ passage = [], ...hit }) {
    const made = this.make("li", "rp-hit");
    made.dataset.id = hit.id;
    const marked = passage.filter(([, isMarked]) => isMarked).map(([text]) => text.toLowerCase());
    made.append(this.make("h3", "", this.link(hit.url, hit.title, [...new Set(marked)])));
    made.append(this.make("p", "rp-hit__facts", ...this.facts(hit)));
    if (passage.length) {
      const parts = passage.map(([text, isMarked]) => (isMarked ? this.make("mark", "", text) : text));
      made.append(this.make("p", "rp-hit__passage", ...parts));
    }
    if (hit.now) {
      const link = this.link(hit.now.url, hit.now.title);
      made.append(this.make("p", "rp-hit__now", ...this.parts("now", { link })));
    }
    return made;
  }

  /** Yields council, day and number in one line, and the words about the hit behind it. */
  *facts({ title, council, date, when = "", number, kind, outcome, state }) {
    const day = date && this.day(date);
    // A list that nobody is known to have decided is put in order by its own first day.
    const days = when.includes(day) ? [when] : [day, when];
    const told = [council !== title && council, ...days, number && this.say("item", { number })].filter(Boolean);
    if (told.length) yield `${told.join(" · ")} `;
    for (const [name, text] of [["kind", kind], ["outcome", outcome], ["state", state]]) {
      if (text) yield this.make("span", `rp-${name}`, text);
      if (text) yield " ";
    }
  }

  learn(facets) {
    for (const [name, values] of Object.entries(facets)) {
      for (const { value, label } of values) this.labels.set(`${name} ${value}`, label);
    }
  }

  label(name, value) {
    return this.labels.get(`${name} ${value}`) ?? value;
  }

  /** Returns a field for each facet that divides the hits, the chosen values ticked. */
  fields(facets, chosen, total) {
    const names = this.names.filter((name) => {
      const values = facets[name] ?? [];
      return chosen[name] || values.some(({ count }) => count && count < total);
    });
    return names.map((name) => this.field(name, facets[name] ?? [], chosen[name] ?? []));
  }

  field(name, values, chosen) {
    const made = this.make("fieldset", "", this.make("legend", "", this.titles[name]));
    const gone = chosen.filter((value) => !values.some((one) => one.value === value));
    const all = [
      ...gone.map((value) => ({ value, label: this.label(name, value), count: 0 })),
      ...values.filter(({ value, count }) => count || chosen.includes(value)),
    ];
    const few = all.filter(({ value }, at) => at < FEW || chosen.includes(value));
    const isWhole = this.whole.has(name);
    made.append(...(isWhole ? all : few).map((one) => this.box(name, one, chosen.includes(one.value))));
    if (all.length > few.length || (isWhole && all.length > FEW)) {
      const more = this.make("button", "rp-search__plain", this.say(isWhole ? "fewer" : "all", { count: all.length }));
      more.type = "button";
      more.dataset.whole = name;
      more.dataset.held = `whole ${name}`;
      made.append(more);
    }
    return made;
  }

  box(name, { value, label, count }, isChosen) {
    const input = this.make("input");
    Object.assign(input, { type: "checkbox", name, value, checked: isChosen });
    input.dataset.held = `${name} ${value}`;
    const number = this.make("span", "rp-search__count", this.numbers.format(count));
    return this.make("label", "", input, this.make("span", "", label), " ", number);
  }

  /** Yields a button for each chosen value, and one that takes all away. */
  *chosen(facets) {
    const all = this.names.flatMap((name) => (facets[name] ?? []).map((value) => [name, value]));
    for (const [name, value] of all) {
      const title = this.titles[name];
      const told = `${title}${title.endsWith("?") ? "" : ":"} ${this.label(name, value)}`;
      const button = this.button(told, { name, value, held: `chosen ${name} ${value}` });
      button.setAttribute("aria-label", this.say("remove", { name: told }));
      yield this.make("li", "", button);
    }
    if (all.length > 1) yield this.make("li", "", this.button(this.say("clear"), { held: "clear" }));
  }

  button(text, facts) {
    const made = this.make("button", "", text);
    made.type = "button";
    Object.assign(made.dataset, facts);
    return made;
  }

  /** Returns the question without its limits, as a link. */
  anywhere(question, addressFor) {
    const link = this.make("a", "", this.say("anywhere"));
    link.href = addressFor({ ...question, facets: {} });
    return link;
  }

  /** Yields what the search understood otherwise than it was typed. `addressFor` gives a question's address. */
  *notices({ total, meant = [], unknown = [], unknownFacets = [], lacking = null, hasAll = true, hasExactly = true }, question, addressFor) {
    for (const [facet, value] of unknownFacets) {
      yield this.make("p", "rp-notice", this.say("unknown_value", { facet: this.titles[facet], value }));
    }
    if (meant.length) {
      const q = meant.reduce((text, [typed, word]) => replaced(text, typed, word), question.q);
      const link = this.make("a", "", q);
      link.href = addressFor({ ...question, q });
      link.dataset.meant = q;
      yield this.make("p", "", ...this.parts("meant", { words: link }));
    }
    if (!hasAll) yield this.make("p", "rp-note", this.say("most"));
    if (!hasExactly) yield this.make("p", "rp-note", this.say("inexact"));
    if (!total && question.q.trim() && Object.keys(question.facets).length) {
      yield this.make("p", "", this.anywhere(question, addressFor));
    }
    if (lacking && !total) yield this.make("p", "rp-note", this.say(lacking));
    if (unknown.length) yield this.make("p", "rp-note", this.say(total ? "unknown" : "unknown_all", { words: unknown.join(", ") }));
  }
}

/** Returns a marked text as the address of a page has it: several words that stand in a row in quotes. */
const asMark = (text) => (/[\s.,/]/.test(text) ? `"${text.replaceAll('"', "")}"` : text);

/** Returns a text with a word in another's place, however it was written. */
function replaced(text, typed, word) {
  const at = text.toLowerCase().indexOf(typed.toLowerCase());
  return at < 0 ? word : text.slice(0, at) + word + text.slice(at + typed.length);
}
