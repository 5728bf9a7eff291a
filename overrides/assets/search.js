/* The search page. The question is the page's address, so that it can be sent on and Back leads to the one before:
   it is rewritten while a reader types, and becomes a new one with Enter or a limit.

   Nothing is fetched before there is a question; search-engine.js answers it:
   openSearch(base) -> engine; engine.ask({q, facets, sort, from, count}) -> {total, hits, facets, meant, unknown,
   unknownFacets, lacking, hasAll, hasExactly}, where facets are promised, for they are told behind the hits. */
import { addressOf, isEmpty, questionOf, turned } from "./search-address.js";
import { Show } from "./search-show.js";

const COUNT = 10;
/** How long a pause between two letters lasts, and how long nobody wonders, in milliseconds. */
const PAUSE = 120;
const PATIENCE = 500;

/** Tells whether a field that gets the focus brings up a keyboard over the page. */
const isTouched = () => matchMedia("(pointer: coarse)").matches;

class Search {
  constructor(box) {
    this.box = box;
    this.base = new URL(box.dataset.base, location.href).href;
    this.show = new Show(JSON.parse(box.dataset.words), this.base);
    this.input = box.querySelector("[data-search-box]");
    this.sort = box.querySelector("select");
    this.turn = 0;
    this.title = document.title;
  }

  part(name) {
    return this.box.querySelector(`[data-${name}]`);
  }

  start() {
    this.box.hidden = false;
    this.part("facets").open = matchMedia("(min-width: 60em)").matches;
    this.input.addEventListener("input", () => this.typed());
    this.box.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.commit({ ...this.question, q: this.input.value });
      if (isTouched()) this.input.blur();
    });
    this.sort.addEventListener("change", () => this.commit({ ...this.question, sort: this.sort.value }));
    this.part("fields").addEventListener("change", ({ target: { name, value, checked } }) =>
      this.commit(turned(this.question, name, value, checked)));
    this.box.addEventListener("click", (event) => this.clicked(event));
    this.box.addEventListener("keydown", (event) => this.pressed(event));
    addEventListener("popstate", () => this.isAsked() || this.take());
    addEventListener("pagehide", () => this.remember({ y: scrollY }));
    this.take();
  }

  /** Takes the question from the address: when the page opens, and when a reader goes back or forth. */
  take() {
    this.question = questionOf(location.search, this.show.names);
    this.committed = this.address();
    this.input.value = this.question.q;
    this.ask(history.state?.shown ?? COUNT, history.state?.y);
  }

  /** Tells whether the address asks what is shown: only the place on the page is another. */
  isAsked() {
    return this.address(questionOf(location.search, this.show.names)) === this.address();
  }

  remember(facts) {
    history.replaceState({ ...history.state, ...facts }, "");
  }

  /** Names the page by its question: tabs and bookmarks are told apart by it. */
  name() {
    const asked = this.question.q.trim();
    document.title = asked ? `${asked} – ${this.title}` : this.title;
  }

  address(question = this.question) {
    return new URL(addressOf(question, this.show.names), location.href).href;
  }

  typed() {
    this.question = { ...this.question, q: this.input.value };
    history.replaceState(null, "", this.address());
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.ask(), PAUSE);
  }

  /** Makes a question one of its own: Back leads to the one before it, not to half a word. */
  commit(question) {
    clearTimeout(this.pause);
    this.question = question;
    this.input.value = question.q;
    const address = this.address();
    if (address !== this.committed) {
      if (location.href !== this.committed) history.replaceState(null, "", this.committed);
      history.pushState(null, "", address);
      this.committed = address;
    }
    this.ask();
  }

  clicked(event) {
    const { target } = event;
    const chosen = target.closest("[data-chosen] button");
    if (chosen) this.drop(chosen);
    if (target.closest("[data-more]")) this.more();
    if (target.closest("[data-retry]")) location.reload();
    if (target.closest("[data-done]")) this.finishLimits();
    const { whole } = target.dataset;
    if (whole) {
      if (!this.show.whole.delete(whole)) this.show.whole.add(whole);
      this.drawFields();
    }
    if (target.dataset.meant !== undefined && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      this.commit({ ...this.question, q: target.dataset.meant });
    }
  }

  /** On a narrow page the limits stand before the hits: closes them, and goes on to what they have left. */
  finishLimits() {
    this.part("facets").open = false;
    this.part("facets").querySelector("summary").focus({ preventScroll: true });
    this.part("status").scrollIntoView({ block: "center" });
  }

  /** Takes away what a button stands for; the focus goes to the one after it, at last to the box. */
  drop(button) {
    const buttons = () => [...this.part("chosen").querySelectorAll("button")];
    const { dataset: { name, value } } = button;
    const at = buttons().indexOf(button);
    this.commit(name ? turned(this.question, name, value, false) : { ...this.question, facets: {} });
    const rest = buttons();
    if (rest.length || !isTouched()) (rest[at] ?? rest.at(-1) ?? this.input).focus();
  }

  /** Arrows move between the box and the hits; Escape leads back to the box, clears it, and leaves it. */
  pressed(event) {
    const { target, key } = event;
    const rows = [this.input, ...this.part("hits").querySelectorAll("h3 a")];
    const at = rows.indexOf(target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (at < 0 || (!step && key !== "Escape")) return;
    event.preventDefault();
    if (step) rows[at + step]?.focus();
    else this.escape(target === this.input);
  }

  escape(isBox) {
    if (!isBox) this.input.focus();
    else if (this.input.value) {
      this.input.value = "";
      this.typed();
    } else this.input.blur();
  }

  async engine() {
    this.opened ??= import("./search-engine.js").then(({ openSearch }) => openSearch(this.base));
    return this.opened;
  }

  /** Asks the question; the answer to an earlier one that comes late is not shown. */
  async ask(count = COUNT, y = undefined) {
    const turn = ++this.turn;
    this.name();
    this.drawChosen();
    if (isEmpty(this.question)) return this.rest();
    // What is shown stays until there is something else.
    if (this.part("results").hidden) this.lay({ results: true });
    await this.tell(turn, { from: 0, count }, (told) => this.draw(told));
    if (y !== undefined && turn === this.turn) scrollTo({ top: y });
    return undefined;
  }

  async more() {
    const from = this.told.hits.length;
    await this.tell(++this.turn, { from, count: COUNT }, (told) => {
      this.draw({ ...told, hits: [...this.told.hits, ...told.hits] }, from);
      this.part("hits").children[from]?.querySelector("a").focus();
      this.remember({ shown: from + told.hits.length });
    });
  }

  async tell(turn, which, draw) {
    const isLatest = () => turn === this.turn;
    const wait = setTimeout(() => isLatest() && this.status(this.show.say("searching")), PATIENCE);
    try {
      const engine = await this.engine();
      const told = isLatest() && (await engine.ask({ ...this.question, ...which }));
      if (told && isLatest()) draw(told);
    } catch (error) {
      console.error(error);
      this.opened = undefined;
      if (isLatest()) this.fail();
    } finally {
      clearTimeout(wait);
    }
  }

  /** Shows what belongs to the state that the page is in, and hides the rest of it. */
  lay({ results = false, none = false, failed = false }) {
    this.part("results").hidden = !results;
    this.part("none").hidden = !none;
    this.part("failed").hidden = !failed;
    for (const part of document.querySelectorAll("[data-browse]")) part.hidden = results && !failed;
    document.querySelector("[data-holds]").hidden = results && !none && !failed;
  }

  status(text) {
    const line = this.part("status");
    if (line.textContent !== text) line.textContent = text;
  }

  rest() {
    this.lay({});
    this.status("");
    this.part("hits").replaceChildren();
  }

  fail() {
    this.lay({ results: true, failed: true });
    this.status("");
    for (const part of ["hits", "notices", "fields"]) this.part(part).replaceChildren();
    for (const part of [this.part("more"), this.part("facets"), this.sort.parentElement]) part.hidden = true;
  }

  /** Shows an answer; of one that goes on the hits before `from` stay as they are. */
  draw(told, from = 0) {
    const { turn } = this;
    this.told = told;
    told.facets.then((facets) => turn === this.turn && this.limit(facets)).catch(() => {
      if (turn === this.turn) this.part("facets").hidden = true;
    });
    this.lay({ results: true, none: !told.total });
    const hits = told.hits.slice(from).map((hit) => this.show.hit(hit));
    if (from) this.part("hits").append(...hits);
    else this.part("hits").replaceChildren(...hits);
    const rest = told.total - told.hits.length;
    const counted = this.show.count(told.total);
    this.status(rest > 0 ? `${counted}. ${this.show.say("shown", { shown: told.hits.length })}` : counted);
    this.part("done").textContent = this.show.say("done", { matches: counted });
    this.part("notices").replaceChildren(...this.show.notices(told, this.question, (one) => this.address(one)));
    const more = this.part("more");
    more.hidden = rest <= 0;
    more.textContent = this.show.say("more", { count: Math.min(rest, COUNT) });
    this.sort.value = this.question.sort;
    this.sort.parentElement.hidden = told.total < 2;
  }

  /** Shows by what the answer can be limited: that comes behind the hits. */
  limit(facets) {
    this.counted = facets;
    this.show.learn(facets);
    this.drawFields();
    this.drawChosen();
  }

  drawFields() {
    const fields = this.show.fields(this.counted, this.question.facets, this.told.total);
    this.redraw("fields", fields);
    this.part("facets").hidden = !fields.length;
  }

  drawChosen() {
    this.redraw("chosen", this.show.chosen(this.question.facets));
  }

  /** Puts others in the place of what a part has; whoever stands on one of them stays there. */
  redraw(name, made) {
    const { held } = document.activeElement?.dataset ?? {};
    this.part(name).replaceChildren(...made);
    if (held) this.part(name).querySelector(`[data-held="${CSS.escape(held)}"]`)?.focus();
  }
}

const box = document.querySelector("[data-search]");
if (box) new Search(box).start();
