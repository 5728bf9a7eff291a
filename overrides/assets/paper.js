// On paper a link leads nowhere: each gets a number while the page is printed, and the addresses stand at its end.
(() => {
  const { words } = document.currentScript.dataset;
  const page = document.getElementById("rp-content");
  const home = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
  const NOT_PRINTED = "nav, form, button, .rp-jumps, .rp-feed, .rp-siblings, .rp-copy, [hidden]";
  const own = home.split("#")[0];
  const made = [];

  /** Returns where a link leads on the portal's own address, wherever the page is read. */
  const addressOf = (link) => (/^[a-z][a-z+.-]*:/i.test(link.getAttribute("href")) ? link.href : new URL(link.getAttribute("href"), home).href);

  /** Returns an address with its letters as they are read; one that is spelled wrongly stays as it is. */
  function readable(address) {
    try {
      return decodeURI(address);
    } catch {
      return address;
    }
  }

  function number() {
    const numbers = new Map();
    for (const link of page.querySelectorAll("a[href]")) {
      const address = addressOf(link);
      if (link.closest(NOT_PRINTED) || address.split("#")[0] === own || link.textContent.trim() === address) continue;
      if (!numbers.has(address)) numbers.set(address, numbers.size + 1);
      const mark = Object.assign(document.createElement("span"), { className: "rp-number-of-source", textContent: numbers.get(address) });
      link.append(mark);
      made.push(mark);
    }
    if (!numbers.size) return;
    const list = document.createElement("ol");
    for (const address of numbers.keys()) list.append(Object.assign(document.createElement("li"), { textContent: readable(address) }));
    const section = Object.assign(document.createElement("section"), { className: "rp-sources" });
    section.append(Object.assign(document.createElement("h2"), { textContent: words }), list);
    page.append(section);
    made.push(section);
  }

  /** What stands at the top of each page but the first: whose page it is, as a string of CSS. */
  const running = [...document.querySelectorAll(".rp-trail li:nth-child(n + 3), h1")].map((part) => part.textContent.trim()).join(" · ");
  document.documentElement.style.setProperty("--rp-running", JSON.stringify(running));
  addEventListener("beforeprint", number);
  addEventListener("afterprint", () => made.splice(0).forEach((part) => part.remove()));
})();
