/* By what a search can be limited, and how many records have each of its values.

   The data has for each facet its values with what they are called, the sets of values that records have together, and
   for each record the number of its set. */

/** Tells whether a record has a value of each facet that is chosen. */
export const fits = (record, chosen) => [...chosen.values()].every((has) => has(record));

export class Facets {
  /** @param told the facets as the portal's data tells them, by their names */
  constructor(told) {
    this.told = new Map(Object.entries(told));
  }

  /** Returns the chosen facets, each with a test for records; values that nobody knows limit a search to nothing. */
  chosen(facets) {
    const known = Object.entries(facets).filter(([name, values]) => this.told.has(name) && values.length);
    return new Map(known.map(([name, values]) => {
      const facet = this.told.get(name);
      const wanted = new Set(facet.values.flatMap(([value], at) => (values.includes(value) ? [at] : [])));
      const sets = facet.sets.map((set) => set.some((at) => wanted.has(at)));
      return [name, (record) => sets[facet.rows[record]]];
    }));
  }

  /** Returns the chosen values that nobody knows, each with its facet. */
  unknown(facets) {
    const isKnown = (name, value) => this.told.get(name)?.values.some(([known]) => known === value);
    return Object.entries(facets).flatMap(([name, values]) =>
      values.filter((value) => !isKnown(name, value)).map((value) => [name, value]));
  }

  /** Returns how many records have each value of each facet, of those that the other facets leave; a chosen value is
      told even where none has it. */
  counts(records, chosen, asked) {
    return Object.fromEntries([...this.told].map(([name, { values, sets, rows }]) => {
      const others = new Map([...chosen].filter(([other]) => other !== name));
      const ofSets = sets.map(() => 0);
      for (const record of records) if (fits(record, others)) ofSets[rows[record]] += 1;
      const found = values.map(([value, label]) => ({ value, label, count: 0 }));
      sets.forEach((set, at) => set.forEach((value) => { found[value].count += ofSets[at]; }));
      const told = found.filter(({ value, count }) => count || asked[name]?.includes(value));
      return [name, told.sort(name === "year" ? byYear : byCount)];
    }));
  }
}

const byCount = (one, other) => other.count - one.count || one.label.localeCompare(other.label);
const byYear = (one, other) => other.value - one.value;
