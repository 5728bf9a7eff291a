/* Makes a list on a page searchable, sortable, linkable and something to take home. Without it the whole table stands there.

   What the server writes (partials/table.html), and with it every word:
     [data-list]                data-name: a download's name; data-address: the permanent address of the page of the rows,
                                if that is not the page itself
       form[data-controls]      hidden; input[type=search] (words), maybe input[type=date] (a day)
         [data-facets]          receives a choice for each column with data-facet
         [data-count]           status: data-all, data-some, data-none, data-first, data-unsure, with {total}, {shown}, {count};
                                data-doubt: what a row says of which it is not known whether it was there on the day
         [data-said]            what was chosen, for print
         [data-reset] [data-copy] [data-take=csv|excel|xlsx]   buttons; data-zip: the library that XLSX needs
         [data-told]            live region: data-copied, data-ask, data-failed; data-part: ends the name of a part's file
         template[data-parts]   what is made many times: a facet, a choice, a sort button, a copy button, its column's head
       table                    th[data-column][data-type=string|integer|number|boolean|date|year|when] in one row of heads
                                a tbody for each group, begun by tr.rp-list__group; rows are tr[id][data-from][data-to]
                                cells: data-value where the text is not the value (“62,5” is 62.5; "" is not known), data-order
                                where the value does not sort by itself (rough dates), [data-text] if there is more than text
       [data-rest] button       data-label with {count}: shows what LIMIT keeps back
   The address: ?q=words&f.<column>=value&on=2024-05-01&sort=-<column>#<row>, with the fields' own names. Other parameters
   are left alone. */
import { Facet, fill, foldedTexts, plain, wordsOf } from "./table-columns.js";
import { Grid } from "./table-grid.js";

const LIMIT = 500;
/** Rows that a change shows at once; the others follow when nothing more is changed. */
const GLANCE = 60;

/** Tells whether a row was there on a day; null where a first or last day that would tell is missing, or only a month or year. */
const stands = ({ from, to }, day) => {
  if (!day) return true;
  if (from && day.slice(0, from.length) < from || to && day.slice(0, to.length) > to) return false;
  const isVague = (bound) => !bound || bound.length < day.length && day.startsWith(bound);
  return isVague(from) || isVague(to) ? null : true;
};

class List {
  constructor(box) {
    this.box = box;
    this.form = this.find("[data-controls]");
    this.told = this.find("[data-told]");
    this.words = this.find("[data-controls] input[type=search]");
    this.day = this.find("[data-controls] input[type=date]");
    const templates = this.find("[data-parts]").content;
    const part = (selector) => templates.querySelector(selector).cloneNode(true);
    this.grid = new Grid(box, part);
    this.facets = this.grid.columns.filter((column) => column.head.hasAttribute("data-facet"))
      .map((column) => new Facet(column, part));
    this.find("[data-facets]").append(...this.facets.map((facet) => facet.element));
    this.form.hidden = false;
    this.listen();
    this.recall();
    setTimeout(() => this.fold(), 1000);  // so that the first letter need not wait for it
  }

  find(selector) {
    return this.box.querySelector(selector);
  }

  listen() {
    this.form.addEventListener("input", ({ target }) => this.change(target.type !== "checkbox"));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.box.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      if (button.matches(".rp-list__sort")) this.turn(this.grid.columns[button.parentElement.cellIndex]);
      else if (button.matches(".rp-list__copy")) this.copy(this.linkTo(button.closest("tr")), button);
      else if (button.matches("[data-copy]")) this.copy(location.origin + this.address(), button);
      else if (button.matches("[data-reset]")) this.reset();
      else if (button.matches("[data-take]")) this.take(button);
      else this.showRest();
    });
    addEventListener("popstate", () => this.recall());
    addEventListener("resize", () => this.grid.settle());
    document.fonts.ready.then(() => this.grid.settle()); // other letters, other widths
    // What is printed, and what the browser's own search looks through, is all that was found.
    addEventListener("beforeprint", () => this.grid.paint(this.found, this.sort));
    addEventListener("afterprint", () => this.paint(this.limit));
    addEventListener("keydown", ({ ctrlKey, metaKey, key }) => {
      if ((ctrlKey || metaKey) && key.toLowerCase() === "f") this.unfold();
    });
  }

  // The state is what the form says, and this.sort. It is taken from the address here, and put there by change().
  recall() {
    const asked = new URLSearchParams(location.search);
    for (const field of this.form.elements) {
      if (field.type === "checkbox") field.checked = asked.getAll(field.name).includes(field.value);
      else if (field.name) field.value = asked.get(field.name) ?? "";
    }
    const [, sign, name] = (asked.get("sort") ?? "").match(/^(-?)(.*)$/);
    const column = this.grid.columns.find((other) => other.name === name);
    this.sort = column ? { column, isDown: sign === "-" } : null;
    this.limit = LIMIT;
    this.wasTyped = false;
    this.show();
    for (const facet of this.facets) if (facet.chosen.length) facet.element.open = true;
    this.aim();
  }

  address() {
    const asked = new URLSearchParams(location.search);
    for (const name of ["sort", ...[...this.form.elements].map((field) => field.name)]) asked.delete(name);
    for (const [name, value] of new FormData(this.form)) if (plain(value)) asked.append(name, plain(value));
    if (this.sort) asked.append("sort", (this.sort.isDown ? "-" : "") + this.sort.column.name);
    return location.pathname + (`${asked}` && `?${asked}`);
  }

  // Each choice is one step back; so is what is typed, however many letters it took.
  change(isTyped) {
    this.limit = LIMIT;
    this.show(this.box.getBoundingClientRect().top > -innerHeight ? GLANCE : LIMIT);
    history[isTyped && this.wasTyped ? "replaceState" : "pushState"](null, "", this.address());
    this.wasTyped = isTyped;
  }

  turn(column) {
    const again = this.sort?.column === column;
    this.sort = again && this.sort.isDown ? null : { column, isDown: again };
    this.change(false);
  }

  clear() {
    this.form.reset();
    this.sort = null;
  }

  reset() {
    this.clear();
    this.change(false);
    this.words.focus();
  }

  unfold() {
    if (this.found.length <= this.limit) return;
    this.limit = Infinity;
    this.show();
  }

  showRest() {
    const next = this.found[this.limit].tr;
    this.unfold();
    next.tabIndex = -1;
    next.focus();
  }

  show(first = this.limit) {
    this.choose();
    this.paint(first);
    this.tell();
  }

  paint(first) {
    clearTimeout(this.waiting);
    this.grid.paint(this.found.slice(0, first), this.sort);
    if (first < this.limit) this.waiting = setTimeout(() => this.paint(this.limit), 250);
  }

  choose() {
    const words = wordsOf(this.words.value);
    const day = this.day?.value;
    if (words.length) this.fold();
    for (const facet of this.facets) facet.begin();
    this.found = [];
    this.unsure = new Set();
    for (const row of this.grid.sorted(this.sort)) {
      const isThere = stands(row.tr.dataset, day);
      if (isThere === false || !words.every((word) => this.texts[row.place].includes(word))) continue;
      // A facet counts what it would show if it were the only one with another choice.
      const against = this.facets.filter((facet) => !facet.allows(row));
      if (against.length < 2) for (const facet of against.length ? against : this.facets) facet.count(row);
      if (against.length) continue;
      this.found.push(row);
      if (isThere === null) this.unsure.add(row);
    }
  }

  fold() {
    this.texts ??= foldedTexts(this.grid.columns, this.grid.rows);
  }

  tell() {
    const status = this.find("[data-count]");
    const { all, some, none, first, unsure } = status.dataset;
    const numbers = { shown: this.found.length - this.unsure.size, total: this.grid.rows.length, count: LIMIT };
    const words = numbers.shown === numbers.total ? all : this.found.length ? some : none;
    const isCut = this.found.length > this.limit;
    const said = [fill(isCut ? `${words}. ${first}` : words, numbers)];
    if (this.unsure.size) said.push(fill(unsure, { count: this.unsure.size }));
    // A single row is seen and need not be counted.
    status.textContent = numbers.total === 1 && words === all ? "" : said.join(isCut ? " " : ". ");
    const rest = this.find("[data-rest]");
    rest.hidden = !isCut;
    rest.firstElementChild.textContent = fill(rest.firstElementChild.dataset.label, { count: this.found.length });
    this.doubt(status.dataset.doubt);
    for (const facet of this.facets) facet.tell();
    this.grid.tell(this.found, this.sort);
    this.tellChoices();
    this.told.textContent = "";
  }

  // A row that may not belong to the day asked for says so itself.
  doubt(words) {
    for (const row of this.grid.rows) {
      const { dataset } = row.tr.cells[0];
      if (this.unsure.has(row)) dataset.unsure = words;
      else delete dataset.unsure;
    }
  }

  // On paper nobody sees the boxes, so it says what was asked for.
  tellChoices() {
    const chosen = this.facets.filter((facet) => facet.chosen.length)
      .map((facet) => `${facet.column.title}: ${facet.chosen.map(({ text }) => text).join(", ")}`);
    const said = [plain(this.words.value) && `“${plain(this.words.value)}”`, ...chosen, this.day?.value].filter(Boolean);
    this.find("[data-said]").textContent = said.join(" · ");
    this.find("[data-reset]").hidden = !said.length && !this.sort;
  }

  // A link to a row always shows the row, whatever was asked for and however far down it stands.
  aim() {
    this.aimed?.removeAttribute("data-target");
    const row = this.grid.rows.find(({ tr }) => tr.id && tr.id === location.hash.slice(1));
    this.aimed = row?.tr;
    if (!row) return;
    if (!this.found.includes(row)) {
      this.clear();
      this.show();
      history.replaceState(null, "", this.address() + location.hash);
    }
    if (this.found.indexOf(row) >= this.limit) this.unfold();
    row.tr.setAttribute("data-target", "");
    row.tr.scrollIntoView({ block: "center" });
  }

  linkTo(tr) {
    const page = document.querySelector("link[rel=canonical]")?.href ?? location.pathname;
    const link = new URL(this.box.dataset.address ?? page, location.href);
    link.hash = tr.id;
    return link.href;
  }

  async copy(link, button) {
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      prompt(this.told.dataset.ask, link);  // no clipboard without https
      return;
    }
    this.told.textContent = this.told.dataset.copied;
    button.setAttribute("data-done", "");
    setTimeout(() => button.removeAttribute("data-done"), 2000);
  }

  async take(button) {
    const { name } = this.box.dataset;
    const { part, failed } = this.told.dataset;
    const file = this.found.length < this.grid.rows.length ? `${name}-${part}` : name;
    try {
      const files = await import("./table-files.js");
      await files.save(button.dataset.take, file, this.grid.columns, this.found, button.dataset.zip);
    } catch (error) {
      this.told.textContent = failed;
      throw error;
    }
  }
}

for (const box of document.querySelectorAll("[data-list]")) {
  new List(box);
  box.dataset.ready = "";
}
