/* The table of a list: its rows and groups as they were written, and those of them that stand in the page now. */
import { Column, fill } from "./table-columns.js";

export class Grid {
  constructor(box, part) {
    this.box = box;
    this.part = part;
    this.table = box.querySelector("table");
    this.sections = [...this.table.tBodies].map((body) => ({ body, heading: body.querySelector(".rp-list__group") }));
    this.rows = this.sections.flatMap((section) => [...section.body.rows].filter((tr) => tr !== section.heading)
      .map((tr) => ({ tr, section })));
    this.rows.forEach((row, place) => { row.place = place; });
    this.columns = [...this.heads].map((head, place) => new Column(head, place, this.rows));
    // Where rows stand when they are sorted, whatever group they are of.
    this.loose = { body: document.createElement("tbody"), heading: null };
    this.loose.body.setAttribute("role", "rowgroup");
    this.isGrouped = box.classList.contains("rp-list--grouped");
    this.painted = this.rows;
    this.sizes = this.numbersOf(this.rows);
    this.furnish();
  }

  get heads() {
    return [...this.table.tHead.rows[0].cells];
  }

  // Puts buttons into the heads, and a column of links behind the last.
  furnish() {
    for (const { head } of this.columns) {
      const button = this.part(".rp-list__sort");
      button.append(...head.childNodes);
      head.append(button);
    }
    if (!this.rows.some(({ tr }) => tr.id)) return;
    const last = document.createElement("th");
    for (const [name, value] of Object.entries({ role: "columnheader", scope: "col", class: "rp-list__act" })) {
      last.setAttribute(name, value);
    }
    last.append(this.part(".rp-list__head"));
    this.table.tHead.rows[0].append(last);
    for (const { heading } of this.sections) if (heading) this.lengthen(heading);
  }

  lengthen(tr) {
    const cell = tr.insertCell();
    cell.className = "rp-list__act";
    cell.setAttribute("role", "cell");
    return cell;
  }

  /** Returns all rows in the order asked for; without one as they were written. */
  sorted(sort) {
    return sort ? sort.column.sorted(this.rows, sort.isDown) : this.rows;
  }

  /** Puts rows into the page, and takes out all others: kept aside they cost nothing. */
  paint(rows, sort) {
    for (const row of rows) this.dress(row);
    const isSame = !sort === !this.loose.body.parentNode && rows.length === this.painted.length
      && rows.every((row, place) => row === this.painted[place]);
    if (!isSame) this.place(rows, sort);
    this.painted = rows;
    this.box.classList.toggle("rp-list--grouped", this.isGrouped && !sort);
    const look = `${rows.length > 0} ${this.isGrouped && !sort}`;
    if (look !== this.settledFor) this.settle();
    this.settledFor = look;
  }

  place(rows, sort) {
    for (const body of [...this.table.tBodies]) body.remove();
    for (const row of rows) {
      const { body, heading } = sort ? this.loose : row.section;
      if (!body.parentNode) {
        body.replaceChildren(...heading ? [heading] : []);
        this.table.append(body);
      }
      body.append(row.tr);
    }
  }

  // The button of a row is made when the row is first shown.
  dress(row) {
    if (!row.tr.id || row.tr.cells.length > this.columns.length) return;
    const button = this.part(".rp-list__copy");
    const label = button.getAttribute("aria-label");
    button.setAttribute("aria-label", fill(label, { name: this.columns[0].text(row) }));
    this.lengthen(row.tr).append(button);
  }

  /** Says in the headings how many rows of each group were found, and in the heads what is sorted. */
  tell(found, sort) {
    const numbers = this.numbersOf(found);
    for (const section of this.sections.filter(({ heading }) => heading)) {
      const [some, all] = [numbers, this.sizes].map((of) => fill("{n}", { n: of.get(section) ?? 0 }));
      section.heading.querySelector(".rp-list__of").textContent = some === all ? all : `${some}/${all}`;
    }
    for (const { head } of this.columns) head.removeAttribute("aria-sort");
    sort?.column.head.setAttribute("aria-sort", sort.isDown ? "descending" : "ascending");
  }

  numbersOf(rows) {
    const numbers = new Map();
    for (const { section } of rows) numbers.set(section, (numbers.get(section) ?? 0) + 1);
    return numbers;
  }

  /** Fixes the widths of the columns, so that they stay while rows come and go. */
  settle() {
    const { style, tHead, parentElement: frame } = this.table;
    for (const { style: own } of [this.table, ...this.heads]) own.width = style.tableLayout = "";
    const isTable = getComputedStyle(tHead.rows[0]).display === "table-row";
    const whole = this.table.offsetWidth;
    // A table wider than the page scrolls in a frame of its own, also downwards: only there can its heads stay in sight.
    const isWide = isTable && whole > frame.clientWidth + 1;
    this.box.toggleAttribute("data-wide", isWide);
    const facts = { role: "region", tabindex: "0", "aria-labelledby": this.table.caption.id };
    for (const [name, value] of Object.entries(facts)) isWide ? frame.setAttribute(name, value) : frame.removeAttribute(name);
    if (!isTable || !this.painted.length) return;
    const widths = this.heads.map((head) => head.offsetWidth);
    this.heads.forEach((head, place) => { head.style.width = `${widths[place] / whole * 100}%`; });
    Object.assign(style, { tableLayout: "fixed", width: isWide ? `${whole}px` : "" });
  }
}
