// The text of minutes in the editor: a plain field with buttons for what minutes are made of, and the text as the site
// shows it beside it.

const PADDED = { padding: "0 1.75rem 3rem" };
const ROW = /^[ \t]*[•·▪◦‣o][ \t\u00a0]+(?=\S)/;

// Returns what was copied out of Word as Markdown: rows of lists and tables as such, no space that nobody sees.
export function pasted(text) {
  const lines = text.replace(/\r\n?/g, "\n").replace(/[\u200b\u00ad\ufeff]/g, "").replace(/\u00a0/g, " ").split("\n");
  const rows = lines.map((line) => line.replace(ROW, "- "));
  const told = [];
  for (let at = 0; at < rows.length; at++) {
    const end = rows.findIndex((line, place) => place >= at && !line.includes("\t"));
    const table = rows.slice(at, end < 0 ? rows.length : end);
    if (table.length < 2) told.push(rows[at].replace(/\t/g, " "));
    else {
      told.push(...asTable(table));
      at += table.length - 1;
    }
  }
  return told.join("\n");
}

function asTable(rows) {
  const cells = rows.map((row) => row.split("\t").map((cell) => cell.trim().replaceAll("|", "\\|")));
  const width = Math.max(...cells.map((row) => row.length));
  const line = (row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? "").join(" | ")} |`;
  return [line(cells[0]), `|${" --- |".repeat(width)}`, ...cells.slice(1).map(line)];
}

// Returns a text with a block put in on lines of its own, and where the cursor is to stand.
export function withBlock(text, at, block) {
  const [before, after] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
  const start = before ? `${before}\n\n` : "";
  return { text: `${start}${block}\n\n${after}`, at: start.length + block.length };
}

// Returns the control, the preview and the template of minutes, made with the editor's own React.
export function minutesWidget({ h, createClass, markdownit, words }) {
  const markdown = markdownit({ html: false, linkify: false });
  const shown = (text) => ({ dangerouslySetInnerHTML: { __html: markdown.render(text ?? "") } });

  const control = createClass({
    put(change) {
      const { text, at } = change(this.area.value, this.area.selectionStart, this.area.selectionEnd);
      this.props.onChange(text);
      requestAnimationFrame(() => {
        this.area.focus();
        this.area.setSelectionRange(at, at);
      });
    },
    block(block) {
      return () => this.put((text, _start, end) => withBlock(text, end, block));
    },
    around(sign) {
      return () =>
        this.put((text, start, end) => ({
          text: text.slice(0, start) + sign + text.slice(start, end) + sign + text.slice(end),
          at: end + sign.length * (start === end ? 1 : 2),
        }));
    },
    paste(event) {
      event.preventDefault();
      const told = pasted(event.clipboardData.getData("text/plain"));
      this.put((text, start, end) => ({ text: text.slice(0, start) + told + text.slice(end), at: start + told.length }));
    },
    render() {
      const { field, value, onChange, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      const labels = field.get("labels").toArray();
      const button = (name, act, title) => h("button", { type: "button", key: name, title, onClick: act }, name);
      const tools = [
        button(words.group, this.block("## "), "##"),
        button(words.item, this.block("### "), "###"),
        ...labels.map((label) => button(label, this.block(`#### ${label}\n\n`), "####")),
        button(words.list, this.block("- "), "-"),
        button(words.table, this.block("| | |\n|---|---|\n| | |"), "|"),
        button(words.bold, this.around("**"), "**"),
        button(words.italic, this.around("*"), "*"),
      ];
      return h(
        "div",
        { className: `rp-minutes ${classNameWrapper}` },
        h("div", { className: "rp-minutes__tools", role: "toolbar", "aria-label": words.tools }, tools),
        h("textarea", {
          id: forID,
          ref: (area) => (this.area = area),
          value: value ?? "",
          rows: 32,
          spellCheck: true,
          onChange: (event) => onChange(event.target.value),
          onPaste: this.paste,
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        }),
      );
    },
  });

  const preview = createClass({
    render() {
      return h("div", shown(this.props.value));
    },
  });

  // The meeting's page as readers get it: its heading, its facts, its text.
  const template = createClass({
    render() {
      const told = (key) => this.props.entry.getIn(["data", key]);
      const facts = [told("date"), told("time"), told("place")].filter(Boolean).join(" · ");
      const [, title, text] = /^\s*# (.*)\n?([^]*)$/.exec(told("body") ?? "") ?? [null, "", told("body")];
      return h(
        "div",
        { className: "rp-page", style: PADDED },
        h(
          "article",
          { className: "rp-content" },
          h("h1", null, told("title") || title),
          h("p", null, facts),
          told("note") && h("p", { className: "rp-note" }, told("note")),
          h("div", shown(text)),
        ),
      );
    },
  });

  // The table of a list: its rows under the names of the columns.
  const list = createClass({
    render() {
      const { entry, fields } = this.props;
      const columns = fields.find((field) => field.get("name") === "rows").get("fields").toJS();
      const rows = (entry.getIn(["data", "rows"]) ?? []).filter(Boolean).map((row) => row.toJS());
      const used = columns.filter(({ name }) => name !== "key" && rows.some((row) => row[name]));
      const cells = (row) => used.map(({ name }) => h("td", { key: name }, String(row[name] ?? "")));
      return h(
        "div",
        { className: "md-typeset", style: PADDED },
        h("h1", null, entry.getIn(["data", "title"])),
        h(
          "table",
          null,
          h("thead", null, h("tr", null, used.map(({ name, label }) => h("th", { key: name }, label)))),
          h("tbody", null, rows.map((row, at) => h("tr", { key: at }, cells(row)))),
        ),
      );
    },
  });

  return { control, preview, template, list };
}
