// Narrows the list on a page to the rows that hold every word typed. Without it the whole list stands there.
(() => {
  const form = document.querySelector("[data-filter]");
  if (!form) return;
  const input = form.querySelector("input");
  const count = form.querySelector("[data-filter-count]");
  const whole = count.textContent;
  const fold = (text) => text.toLowerCase().normalize("NFC")
    .replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
  const rows = [...document.querySelectorAll("[data-filter-row]")]
    .map((row) => ({ row, text: fold(row.closest("[data-filter-group]")?.querySelector("h2")?.textContent + " " + row.textContent) }));
  const groups = [...document.querySelectorAll("[data-filter-group]")];
  const folded = [...document.querySelectorAll("details.rp-routine")];

  const narrow = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    for (const part of [...folded, ...groups]) part.hidden = !part.querySelector("[data-filter-row]:not([hidden])");
    for (const part of folded) part.open = words.length > 0;
    count.textContent = !words.length ? whole
      : !shown ? count.dataset.none
      : shown === 1 ? count.dataset.one : count.dataset.many.replace("%d", shown);
  };

  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname);
    narrow();
  });
  if (input.value) narrow();
})();
