// The key / leads to the search box. Whoever dictates turns it off on the search page (WCAG 2.1.4); where that cannot be
// kept, there is no such key.
(() => {
  const NAME = "rp-slash";
  const isOff = () => {
    try {
      return localStorage.getItem(NAME) === "off";
    } catch {
      return true;
    }
  };
  const isTyping = (target) =>
    target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const box = document.querySelector("[data-search-box]");
    if (!box?.getClientRects().length || event.defaultPrevented || isTyping(event.target) || isOff()) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  // Escape empties a box, as browsers do of themselves, and leaves one that is empty.
  document.addEventListener("keydown", ({ key, target, defaultPrevented }) => {
    if (key === "Escape" && !defaultPrevented && target.matches?.("[data-search-box]") && !target.value) target.blur();
  });

  const line = document.querySelector("[data-slash]");
  const button = line?.querySelector("button");
  const name = () => { button.textContent = button.dataset[isOff() ? "on" : "off"]; };
  const turn = () => {
    if (isOff()) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, "off");
    name();
  };
  try {
    if (line && localStorage) {
      name();
      line.hidden = false;
      button.addEventListener("click", turn);
    }
  } catch {
    // Nothing can be kept here: there is nothing to turn.
  }
  // Scripts that are modules do not run from a folder: the search page says that instead.
  if (location.protocol === "file:") document.querySelector("[data-file]")?.removeAttribute("hidden");
})();
