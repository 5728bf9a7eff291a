// A button at each heading that has an address of its own, which copies it; and at a text that is made for citing.
(() => {
  const { words } = document.currentScript.dataset;
  const said = JSON.parse(words);
  const page = document.getElementById("rp-content");
  const home = document.querySelector('link[rel="canonical"]')?.href ?? location.href.split(/[?#]/)[0];
  const HEADINGS = ":is(h2, h3, h4, h5, h6)[id]:not(summary *, form *, .rp-decided *, [id^=rp-])";

  async function copy(button, text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      prompt(said.ask, text); // no clipboard without https
      return;
    }
    button.textContent = said.done;
    button.dataset.done = "";
    setTimeout(() => {
      button.textContent = button.dataset.words;
      delete button.dataset.done;
    }, 2500);
  }

  function button(words, label, text) {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "rp-copy", textContent: words });
    made.dataset.words = words;
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", () => copy(made, text));
    return made;
  }

  for (const heading of page.querySelectorAll(HEADINGS)) {
    const row = document.createElement("div");
    row.className = "rp-head";
    heading.before(row);
    row.append(heading, button(said.link, said.linkTo.replace("%s", heading.textContent.trim()), `${home}#${heading.id}`));
  }
  for (const decision of page.querySelectorAll(".rp-decided li[id]")) {
    const name = decision.querySelector("p")?.textContent.trim() ?? decision.id;
    decision.append(button(said.link, said.linkTo.replace("%s", name), `${home}#${decision.id}`));
  }
  for (const text of page.querySelectorAll("[data-copy]")) {
    text.after(" ", button(said.text, "", text.textContent.trim()));
  }
})();
