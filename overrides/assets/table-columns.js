/* The columns of a list: what their cells say and are worth, in what order, and which values one may choose among. */

// As in filter.js, so that both boxes understand the same words.
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")
  .replace(/ø|oe/g, "o").replace(/æ|ae|aa/g, "a");
const stem = (word) => word.length > 6 ? word.slice(0, -2) : word;

const language = document.documentElement.lang || "da";
const letters = new Intl.Collator(language, { numeric: true });
const figures = new Intl.NumberFormat(language);
const bySize = (a, b) => a - b;
const byCode = (a, b) => a < b ? -1 : a > b ? 1 : 0;
const ORDERS = { string: letters.compare, integer: bySize, number: bySize, year: bySize };

/** Returns a text without the spaces and line ends that only the markup has. */
export const plain = (text) => text.replace(/\s+/g, " ").trim();

/** Returns words of the page with their {places} filled; numbers as its language groups them. */
export const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) =>
  typeof values[name] === "number" ? figures.format(values[name]) : values[name]);

/** Returns the words to look for in what somebody typed. A long one loses its ending: positivlisten finds positivlister. */
export const wordsOf = (typed) => (fold(typed).match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);

/** Returns the text of each row as words are looked for in it. Folding all at once is four times as fast as one by one. */
export function foldedTexts(columns, rows) {
  const text = (row) => columns.map((column) => row.tr.cells[column.place].textContent).join(" ");
  return fold(rows.map((row) => plain(text(row))).join("\n")).split("\n");
}

export class Column {
  constructor(head, place, rows) {
    const { column: name, type } = head.dataset;
    Object.assign(this, { head, place, rows, name, type, title: plain(head.textContent) });
  }

  /** Returns what a row says in this column; nothing if it is not known. */
  text(row) {
    const cell = row.tr.cells[this.place];
    return cell.dataset.value === "" ? "" : plain((cell.querySelector("[data-text]") ?? cell).textContent);
  }

  /** Returns what a row is worth in this column: a number with a point, an ISO date, an id. */
  value(row) {
    return row.tr.cells[this.place].dataset.value ?? this.text(row);
  }

  /** Returns rows by this column. Equal ones keep their order, and those that say nothing come last either way. */
  sorted(rows, isDown = false) {
    this.ranks ??= this.rank();
    const sign = isDown ? -1 : 1;
    const known = rows.filter((row) => this.ranks[row.place] !== undefined);
    known.sort((a, b) => sign * (this.ranks[a.place] - this.ranks[b.place]));
    return [...known, ...rows.filter((row) => this.ranks[row.place] === undefined)];
  }

  // Letters are compared once for each different value, not anew at every click.
  rank() {
    const keys = this.rows.map((row) => row.tr.cells[this.place].dataset.order ?? this.key(row));
    const values = [...new Set(keys)].filter((key) => key !== "").sort(ORDERS[this.type] ?? byCode);
    const ranks = new Map(values.map((key, rank) => [key, rank]));
    return keys.map((key) => ranks.get(key));
  }

  key(row) {
    return this.type === "string" ? this.text(row) : this.value(row);
  }
}

/** The values of a column as choices, each with the number of rows that it would show. */
export class Facet {
  constructor(column, part) {
    this.column = column;
    this.values = column.rows.map((row) => column.value(row));
    this.element = part(".rp-list__facet");
    const summary = this.element.querySelector("summary");
    summary.textContent = this.element.querySelector("legend").textContent = column.title;
    this.number = document.createElement("span");
    summary.append(this.number);
    const samples = new Map();
    for (const row of column.rows) if (!samples.has(this.values[row.place])) samples.set(this.values[row.place], row);
    samples.delete("");
    this.choices = column.sorted([...samples.values()]).map((row) => this.choice(row, part(".rp-list__choice")));
  }

  choice(row, label) {
    const [box, words, count] = label.children;
    const value = this.values[row.place];
    const text = this.column.text(row);
    Object.assign(box, { name: `f.${this.column.name}`, value });
    words.textContent = text;
    this.element.querySelector("fieldset").append(label);
    return { box, value, text, count };
  }

  begin() {
    this.chosen = this.choices.filter((choice) => choice.box.checked);
    this.wanted = new Set(this.chosen.map((choice) => choice.value));
    this.counts = new Map();
  }

  allows(row) {
    return !this.wanted.size || this.wanted.has(this.values[row.place]);
  }

  count(row) {
    const value = this.values[row.place];
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
  }

  tell() {
    for (const { value, count } of this.choices) count.textContent = figures.format(this.counts.get(value) ?? 0);
    this.number.textContent = this.chosen.length ? `(${this.chosen.length})` : "";
  }
}
