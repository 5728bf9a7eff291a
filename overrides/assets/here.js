// Tells where in the page one is: in the bar at the top of a narrow screen, and among the contents beside the text.
(() => {
  const bar = document.querySelector("[data-here]");
  const page = document.getElementById("rp-content");
  const links = new Map([...document.querySelectorAll('#rp--places a[href^="#"]')].map((link) => [link.hash.slice(1), link]));
  const headings = [...page.querySelectorAll("h1, h2, h3, h4")].filter((heading) => heading.localName === "h1" || heading.id);
  /** A heading counts as reached when it stands below the bar, with some of its text. */
  const REACHED = 120;
  const start = bar?.textContent;
  let last;
  let asked = false;

  /** Returns the words of a heading that are seen. */
  const seen = (heading) => [...heading.childNodes].filter((node) => !node.classList?.contains("rp-hidden")).map((node) => node.textContent).join("");

  function tell() {
    asked = false;
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < REACHED);
    const here = passed.at(-1) ?? headings[0];
    if (!here || here === last) return;
    last = here;
    if (bar) bar.textContent = here.localName === "h1" && scrollY < REACHED ? start : seen(here);
    const listed = passed.findLast((heading) => links.has(heading.id));
    for (const [id, link] of links) {
      if (id === listed?.id) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
    const aside = document.getElementById("rp--places");
    const link = links.get(listed?.id);
    // Only the contents are moved, never the page itself.
    if (link && aside.scrollHeight > aside.clientHeight) aside.scrollTop = link.offsetTop - aside.clientHeight / 2;
  }

  const ask = () => {
    if (!asked) requestAnimationFrame(tell);
    asked = true;
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask, { passive: true });
  tell();
})();
