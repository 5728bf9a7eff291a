/* The passage of a text in which the words of a question stand, with those words marked.

   A record tells what each of its words is found by (`forms`); words that it does not name are found by themselves. */

const LONGEST = 240;
/** So much is shown before the first word that is marked. */
const BEFORE = 40;

/** Returns what a word of a record is found by, its head first. */
export const headsOf = (word, forms) => (Object.hasOwn(forms, word) ? forms[word] : [word]);

/** Returns the passage of a record as pieces: [text, whether it is marked]. */
export function passage({ said = "", body = "", forms = {} }, asked, language) {
  const wanted = new Set([...asked.words, ...asked.phrases.flat()]);
  const texts = [said, body].filter(Boolean).map((text) => text.replace(/\s+/g, " "));
  const found = texts.map((text) => best(text, marks(text, wanted, forms, language)));
  found.sort((one, other) => other.heads - one.heads);
  return found.length ? pieces(found[0]) : [];
}

/** Returns where the wanted words stand in a text: in any form, in joined words, as days and as long names. */
function marks(text, wanted, forms, language) {
  const words = language.tokens(text).map((token) => ({ ...token, heads: headsOf(token.word, forms) }));
  const days = language.days(text).map((day) => ({ ...day, heads: day.names }));
  const found = [...words, ...days, ...longNames(words, wanted, language)].flatMap(({ start, end, heads }) => {
    const head = heads.find((one) => wanted.has(one));
    return head === undefined ? [] : [{ start, end, head }];
  });
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Yields the long names in the place of which short ones are asked for. */
function* longNames(all, wanted, language) {
  const words = all.filter((token) => !language.isSmall(token));
  for (const names of language.names.values()) {
    for (const [short, long] of names.filter(([one]) => wanted.has(one))) {
      for (let at = 0; at + long.length <= words.length; at += 1) {
        if (long.every((head, step) => words[at + step].heads[0] === head)) {
          yield { start: words[at].start, end: words[at + long.length - 1].end, heads: [short] };
        }
      }
    }
  }
}

/** Returns the part of a text with the most of the wanted words, the first of several. */
function best(text, found) {
  let chosen = { text, found: [], from: 0, heads: 0, count: 0 };
  const inside = new Map();
  let last = 0;
  found.forEach(({ start, head }, first) => {
    for (; last < found.length && found[last].end <= start + LONGEST - BEFORE; last += 1) {
      inside.set(found[last].head, (inside.get(found[last].head) ?? 0) + 1);
    }
    if (last === first) {
      last += 1;
      return;
    }
    const count = last - first;
    if (inside.size > chosen.heads || (inside.size === chosen.heads && count > chosen.count)) {
      chosen = { text, found, from: start, heads: inside.size, count };
    }
    if (inside.get(head) > 1) inside.set(head, inside.get(head) - 1);
    else inside.delete(head);
  });
  return chosen;
}

/** Returns a part of a text as pieces, cut between words. */
function pieces({ text, found, from }) {
  const start = from <= BEFORE ? 0 : text.indexOf(" ", from - BEFORE) + 1;
  const end = text.length - start <= LONGEST ? text.length : Math.max(text.lastIndexOf(" ", start + LONGEST), from + 1);
  const told = [];
  let at = start;
  for (const mark of found.filter((one) => one.start >= start && one.end <= end)) {
    if (mark.start < at) continue;
    told.push([text.slice(at, mark.start), false], [text.slice(mark.start, mark.end), true]);
    at = mark.end;
  }
  told.push([text.slice(at, end), false]);
  if (start > 0) told.unshift(["… ", false]);
  if (end < text.length) told.push([" …", false]);
  return told.filter(([piece]) => piece);
}
