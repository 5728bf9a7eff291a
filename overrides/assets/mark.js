// Marks the words that a search has led here for: ?mark=word+word+"words in a row" in the address. A fragment of text
// (#:~:text=) would need no script, but not every browser knows it, it marks one place for each word, and no reader can
// take it away.
(() => {
  const MOST = 20;
  const SHORT = 3;
  const { words } = document.currentScript.dataset;
  const page = document.getElementById("rp-content");
  const asked = (new URLSearchParams(location.search).get("mark") ?? "").toLowerCase().match(/"[^"]*"|\S+/g) ?? [];
  const rows = asked.map((text) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST).join(" ")).filter(Boolean);
  const wanted = [...new Set(rows)].slice(0, MOST).sort((one, other) => other.length - one.length);
  if (!page || !wanted.length) return;
  const said = JSON.parse(words);

  // A short word is marked only where it stands alone, a longer one inside joined words too.
  const LETTER = "[\\p{L}\\p{N}]";
  const alone = (text) => `(?<!${LETTER})${text}(?!${LETTER})`;
  const inARow = (words) => alone(words.join("[^\\p{L}\\p{N}]{1,3}"));
  const part = (text) => text.includes(" ") ? inARow(text.split(" ")) : text.length > SHORT ? text : alone(text);
  const pattern = new RegExp(wanted.map(part).join("|"), "giu");
  const APART = "script, style, form, button, input, select, textarea, nav, svg, .rp-over, [hidden], [role=status]";

  /** Puts a mark around every match in a text node; the words themselves stay as they are. */
  function markIn(node) {
    for (const match of [...node.data.matchAll(pattern)].reverse()) {
      const rest = node.splitText(match.index);
      rest.splitText(match[0].length);
      const mark = document.createElement("mark");
      mark.className = "rp-mark";
      rest.replaceWith(mark);
      mark.append(rest);
    }
  }

  /** Tells whether a mark can be seen, though a fold may have to be opened for it. */
  const isSeen = (mark) => mark.getClientRects().length > 0 || mark.closest("details:not([open])");

  function markAll() {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest(APART)) nodes.push(walker.currentNode);
    }
    nodes.forEach(markIn);
    return [...page.querySelectorAll(".rp-mark")].filter(isSeen);
  }

  /** Returns the mark to begin with: within what the address names, in the text rather than in the title. */
  function first(marks) {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const own = target ? marks.filter((mark) => target.contains(mark)) : [];
    return own[0] ?? marks.find((mark) => !mark.closest("h1, .rp-lead, .rp-siblings")) ?? marks[0];
  }

  function clear(line) {
    for (const mark of page.querySelectorAll(".rp-mark")) {
      const around = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      around.normalize();
    }
    line.remove();
    const address = new URL(location.href);
    address.searchParams.delete("mark");
    history.replaceState(history.state, "", address);
    page.focus({ preventScroll: true });
  }

  function told(count) {
    const line = document.createElement("p");
    line.className = "rp-marked";
    line.setAttribute("role", "status");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = said.clear;
    button.addEventListener("click", () => clear(line));
    line.append(count === 1 ? said.one : said.many.replace("{count}", count), " ", button);
    return line;
  }

  const marks = markAll();
  if (!marks.length) return;
  page.prepend(told(marks.length));
  const begin = first(marks);
  for (let fold = begin.closest("details:not([open])"); fold; fold = fold.closest("details:not([open])")) fold.open = true;
  begin.scrollIntoView({ block: "center" });
})();
