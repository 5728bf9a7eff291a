/* The question of a search as an address, and back: ?q=words&council=fyn&council=bornholm&sort=date. */

const LONGEST = 500;

/** Returns the question that an address asks. @param names the names of the facets, in their order */
export function questionOf(search, names) {
  const asked = new URLSearchParams(search);
  const chosen = names.map((name) => [name, [...new Set(asked.getAll(name).filter(Boolean))]]);
  return {
    q: (asked.getAll("q").find(Boolean) ?? "").slice(0, LONGEST),
    facets: Object.fromEntries(chosen.filter(([, values]) => values.length)),
    sort: asked.get("sort") === "date" ? "date" : "relevance",
  };
}

/** Returns the address of a question on the page that is open; one question has one address. */
export function addressOf({ q, facets, sort }, names) {
  const asked = new URLSearchParams();
  if (q) asked.set("q", q);
  for (const name of names) for (const value of facets[name] ?? []) asked.append(name, value);
  if (sort === "date") asked.set("sort", sort);
  const text = asked.toString();
  return location.pathname + (text && `?${text}`);
}

export const isEmpty = ({ q, facets }) => !q.trim() && !Object.keys(facets).length;

/** Returns a question with a value of a facet chosen, or chosen no longer. */
export function turned(question, name, value, isChosen) {
  const others = (question.facets[name] ?? []).filter((other) => other !== value);
  const values = isChosen ? [...others, value] : others;
  const { [name]: _, ...facets } = question.facets;
  return { ...question, facets: values.length ? { ...facets, [name]: values } : facets };
}
