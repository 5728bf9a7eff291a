/**
 * Ways to ask a built site in a browser. Each returns a function from a question to what it shows, the best
 * first; each place is a list of addresses: the page that stands there, and the part of it that fits best.
 */

/** How many places are looked at; nobody reads on. */
const MOST = 20;

/** Material's own search: its worker, asked as its search box asks it. */
export async function openLunr(base, script) {
  const index = await (await fetch(`${base}search/search_index.json`)).json();
  const worker = new Worker(base + script);
  const answer = (type, data) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data: told }) => resolve(told.data);
      worker.onerror = (error) => reject(new Error(error.message));
      worker.postMessage({ type, data });
    });
  await answer(0, { config: index.config, docs: index.docs, options: { suggest: false } });
  return async (text) => {
    const { items } = await answer(2, text);
    return items.slice(0, MOST).map((parts) => {
      const page = parts.find((part) => !part.parent) ?? parts[0];
      const best = parts.find((part) => part.parent && part.score > 0);
      return [page, best].filter(Boolean).map((part) => base + part.location);
    });
  };
}

/** Pagefind over the pages as they are, with nothing set. */
export async function openPagefind(base, folder) {
  const engine = await import(`${base}${folder}/pagefind.js`);
  await engine.init();
  return async (text) => {
    const { results } = await engine.search(text);
    const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
    return pages.map((page) => {
      const parts = [...page.sub_results].sort((one, two) => two.locations.length - one.locations.length);
      return [page.url, ...parts.slice(0, 1).map((part) => part.url)].map((url) => new URL(url, base).href);
    });
  };
}

/** The portal's own search. */
export async function openOurs(base) {
  const { openSearch } = await import(`${base}assets/search-engine.js`);
  const engine = await openSearch(base);
  return async (text) => {
    const { hits } = await engine.ask({ q: text, facets: {}, sort: "relevance", from: 0, count: MOST });
    return hits.map((hit) => [new URL(hit.url, base).href]);
  };
}

/** Ask several questions, one after the other. */
export async function askAll(ask, texts) {
  const found = [];
  for (const text of texts) found.push(await ask(text));
  return found;
}
