/* Stands in for the search engine: the same face towards the page, and a few records made up for the tests. */
const RECORDS = [
  {
    id: "vestjylland/2024-03-18/2.2", kind: "Beslutning", title: "Godkendelse af regional positivliste", council: "RAR Vestjylland",
    date: "2024-03-18", number: "2.2", outcome: "Kun et forslag", state: "", text: "Listen godkendes, dog uden to kurser.",
    has: { type: "decision", council: "vestjylland", year: "2024", topic: "positivliste", outcome: "proposed" },
  },
  {
    id: "sjaelland/2023-03-21/5.a", kind: "Beslutning", title: "Regional positivliste og <b>pulje</b>", council: "RAR Sjælland",
    date: "2023-03-21", number: "5.a", outcome: "Vedtaget", state: "Afløst", text: "Rådet godkendte positivlisten.",
    now: { url: "vestjylland/2024-03-18/2.2/", title: "18. marts 2024, punkt 2.2" },
    has: { type: "decision", council: "sjaelland", year: "2023", topic: "positivliste", outcome: "approved" },
  },
  {
    id: "topics/positivliste", kind: "Emne", title: "Positivlister", council: "", date: "", number: "", outcome: "", state: "",
    text: "Lister over korte kurser.", has: { type: "topic", topic: "positivliste" },
  },
  ...Array.from({ length: 22 }, (_, at) => ({
    id: `nordjylland/2023-09-28/${at}`, kind: "Punkt", title: `Møde nummer ${at} om arbejdsmarkedet`, council: "RAR Nordjylland",
    date: `2023-09-${String(at + 1).padStart(2, "0")}`, number: `${at}`, outcome: "Drøftet", state: "", text: "Rådet drøftede tallene.",
    has: { type: "item", council: "nordjylland", year: "2023", topic: `emne-${at % 9}`, outcome: "discussed" },
  })),
];
const LABELS = {
  decision: "Beslutninger", item: "Punkter", topic: "Emner", vestjylland: "RAR Vestjylland", sjaelland: "RAR Sjælland",
  nordjylland: "RAR Nordjylland", positivliste: "Positivlister", proposed: "Kun et forslag", approved: "Vedtaget", discussed: "Drøftet",
};

const wait = (time) => new Promise((done) => { setTimeout(done, time); });

function marked(text, words) {
  const found = words.find((word) => text.toLowerCase().includes(word));
  if (!found) return [[text, false]];
  const at = text.toLowerCase().indexOf(found);
  return [[text.slice(0, at), false], [text.slice(at, at + found.length), true], [text.slice(at + found.length), false]];
}

class Engine {
  constructor(base) {
    this.base = base;
  }

  async ask({ q, facets, sort, from, count }) {
    globalThis.asked = [...(globalThis.asked ?? []), { q, facets, sort, from, count, base: this.base }];
    await wait(q.includes("langsom") ? 2500 : 5);
    if (q.includes("nede")) throw new Error("no shard");
    const text = q.replace("langsom", "").replace("positvliste", "positivliste").toLowerCase();
    const words = (text.match(/"[^"]+"|[^\s"]+/g) ?? []).map((word) => word.replaceAll('"', ""));
    const said = ({ title, text }) => `${title} ${text}`.toLowerCase();
    const unknown = words.filter((word) => !RECORDS.some((record) => said(record).includes(word)));
    const found = RECORDS.filter((record) => q === "og" || (words.length === unknown.length && words.length) ? false
      : words.every((word) => unknown.includes(word) || said(record).includes(word)));
    const known = (name, value) => RECORDS.some(({ has }) => has[name] === value);
    const fits = (record, but) => Object.entries(facets).every(([name, values]) =>
      name === but || values.includes(record.has[name]));
    const hits = found.filter((record) => fits(record));
    if (sort === "date") hits.sort((one, other) => other.date.localeCompare(one.date));
    const counted = (name) => {
      const counts = new Map();
      for (const record of found.filter((one) => fits(one, name) && one.has[name])) {
        counts.set(record.has[name], (counts.get(record.has[name]) ?? 0) + 1);
      }
      return [...counts].map(([value, often]) => ({ value, label: LABELS[value] ?? value, count: often }));
    };
    return {
      total: hits.length,
      hits: hits.slice(from, from + count).map(({ has, text, ...hit }) => ({
        ...hit, url: `${hit.id}/`, passage: marked(text, words),
      })),
      facets: Promise.resolve(
        Object.fromEntries(["type", "council", "year", "topic", "outcome"].map((name) => [name, counted(name)])),
      ),
      meant: q.includes("positvliste") ? [["positvliste", "positivliste"]] : [],
      unknown,
      lacking: q === "og" ? "small" : null,
      unknownFacets: Object.entries(facets).flatMap(([name, values]) =>
        values.filter((value) => !known(name, value)).map((value) => [name, value])),
    };
  }
}

export const openSearch = async (base) => new Engine(base);
