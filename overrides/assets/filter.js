// Narrows the list on a page to the rows that hold every word typed. Without it the whole list stands there.
(() => {
  const form = document.querySelector("[data-filter]");
  if (!form) return;
  const input = form.querySelector("input");
  const count = form.querySelector("[data-filter-count]");
  const whole = count.textContent;
  // One spelling for all the ways of typing a letter: ø, oe and o; å, aa and a; æ, ae and a; ü and u.
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")
    .replace(/ø|oe/g, "o").replace(/æ|ae|aa/g, "a");
  // A long word is looked for without its ending, so that positivlisten finds positivlister.
  const stem = (word) => word.length > 6 ? word.slice(0, -2) : word;
  const heading = (row) => row.closest("[data-filter-group]")?.querySelector("h2, h3")?.textContent ?? "";
  const rows = [...document.querySelectorAll("[data-filter-row]")]
    .map((row) => ({ row, text: fold([heading(row), row.dataset.filterRow, row.textContent].join(" ")) }));
  const groups = [...document.querySelectorAll("[data-filter-group]")];
  const folded = [...document.querySelectorAll("details.rp-routine")];

  const narrow = () => {
    const words = (fold(input.value).match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
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
