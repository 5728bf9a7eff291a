// A file as the editor's form sees it, and back again: what nobody changed keeps its bytes, comments and quotes too.
//
// The form gets the file's values and, under SOURCE, its text. When it is saved, the new values are laid upon the old
// text's own document, so that a difference shows only what a person changed.

import { isMap, isScalar, isSeq, parseDocument, visit } from "./vendor/yaml/index.js";

/** The key under which a form carries the text of its file. */
export const SOURCE = "raadsportal_source";
/** The key that says that a file could not be read: nothing that is written in its form can be saved. */
export const BROKEN = "raadsportal_broken";
/** The key of a file that is nothing but rows. */
export const ROWS = "rows";

const PRINTED = { lineWidth: 0, minContentWidth: 0, flowCollectionPadding: false, indentSeq: true };
const FRONT = /^---\n([\s\S]*?\n|)---\n(\n*)/;
const LETTERS = { æ: "ae", ø: "oe", å: "aa", ß: "ss", þ: "th", ð: "d", đ: "d", ł: "l", œ: "oe" };
const STRING = "tag:yaml.org,2002:str";
/** What other programs would take for something else than a text: a number, a truth, nothing. */
const LIKE_A_VALUE =
  /^([-+]?[\d_]*\.?\d[\d_]*(e[-+]?\d+)?|0[xo][\da-f]+|\d+(:\d\d)+|true|false|yes|no|on|off|null|~|y|n)$/i;

/** Returns the format of files that have one of these forms; `kind` is `minutes`, `list` or `rows`. */
export function formatOf(kind, ...forms) {
  return {
    fromFile: (text) => fromFile(text, kind, forms),
    toFile: (value) => toFile(value, kind, fitting(forms, value)),
  };
}

/** Returns the form of which a file has the most keys: a collection's files are told apart by nothing else. */
function fitting(forms, value) {
  const rows = value[ROWS] ?? [];
  const fit = (fields) => {
    const names = new Set(fields.flatMap((field) => [field.name, ...(field.fields ?? []).map(({ name }) => name)]));
    return [value, ...rows].flatMap(Object.keys).filter((key) => names.has(key)).length;
  };
  return forms.reduce((best, fields) => (fit(fields) > fit(best) ? fields : best));
}

function fromFile(raw, kind, forms) {
  const text = raw.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const { yaml, body } = parted(text, kind);
  const doc = read(yaml);
  const isOpen = kind === "minutes" && text.startsWith("---") && !FRONT.test(text);
  if (doc.errors.length || isOpen) return { [SOURCE]: raw, [BROKEN]: true };
  const found = doc.toJS();
  const value = Array.isArray(found) ? { [ROWS]: found } : (found ?? {});
  return { ...spelledOut(value, fitting(forms, value)), ...(kind === "minutes" ? { body } : {}), [SOURCE]: text };
}

function toFile(value, kind, fields) {
  const { [SOURCE]: source = "", [BROKEN]: isBroken, body = "", ...given } = value;
  // A file that could not be read is not written over.
  if (isBroken) return source;
  const told = withNames(given, fields);
  const { yaml, before } = parted(source, kind);
  const doc = read(yaml);
  const wanted = kind === "rows" && ROWS in told ? told[ROWS] : told;
  const inner = kind === "rows" && ROWS in told ? fields.find((field) => field.name === ROWS) : { fields };
  doc.contents = laid(doc, doc.contents, wanted, inner);
  const text = doc.contents === null ? "" : doc.toString(PRINTED);
  return kind === "minutes" ? `---\n${text}---\n${before}${tidied(body)}` : text;
}

function parted(text, kind) {
  if (kind !== "minutes") return { yaml: text, body: "", before: "" };
  const match = FRONT.exec(text);
  return match
    ? { yaml: match[1], before: match[2], body: text.slice(match[0].length) }
    : { yaml: "", before: "", body: text };
}

function tidied(body) {
  return `${body.normalize("NFC").replace(/\r\n?/g, "\n").trimEnd()}\n`;
}

/** Reads YAML as the portal does: a value is a text, true, false or nothing. Folded lines stay as they are. */
function read(text) {
  const doc = parseDocument(text, {
    schema: "failsafe",
    customTags: (tags) => [...tags.map(asPrinted), "null", "bool"],
  });
  visit(doc, {
    Scalar(_, node) {
      if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL") node.lines = linesOf(text, node);
    },
  });
  return doc;
}

function asPrinted(tag) {
  if (tag.tag !== STRING) return tag;
  const stringify = (item, context, ...rest) =>
    item.lines
      ? item.lines.map((line, at) => (at && line ? context.indent + line : line)).join("\n")
      : tag.stringify(item, context, ...rest);
  return { ...tag, stringify };
}

function linesOf(text, node) {
  const [head, ...lines] = text.slice(node.range[0], node.range[1]).replace(/\n+$/, "").split("\n");
  const indent = Math.min(
    ...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length),
  );
  return [head, ...lines.map((line) => line.slice(indent))];
}

/** Returns values whose rows have a name in addresses, made from what they are called where they have none. */
function withNames(value, fields = []) {
  const told = { ...value };
  for (const field of fields) {
    const own = told[field.name];
    const slugged = field.fields?.find((inner) => inner.slug_of);
    if (Array.isArray(own) && field.fields) {
      const rows = own.map((row) => (typeof row === "object" ? withNames(row, field.fields) : row));
      told[field.name] = slugged ? named(rows, slugged) : rows;
    }
  }
  return told;
}

function named(rows, { name, slug_of: source }) {
  const taken = new Set(rows.map((row) => row[name]).filter(Boolean));
  return rows.map((row) => {
    if (row[name] || !row[source]) return row;
    const plain = slug(String(row[source]));
    let own = plain;
    for (let number = 2; taken.has(own); number++) own = `${plain}-${number}`;
    taken.add(own);
    return { [name]: own, ...row, [name]: own };
  });
}

/** Returns a text as a name in addresses, as the portal itself makes it. */
export function slug(text) {
  const spelled = [...text.normalize("NFC").toLowerCase()].map((sign) => LETTERS[sign] ?? sign).join("");
  const plain = spelled.normalize("NFKD").replace(/[^\0-\x7f]/g, "").toLowerCase();
  return plain.match(/[a-z0-9]+/g)?.join("-") ?? "";
}

/** Returns values with their rows as mappings, where the file may have a single word for one. */
function spelledOut(value, fields = []) {
  const told = { ...value };
  for (const field of fields) {
    const own = told[field.name];
    if (field.widget === "list" && typeof own === "string") told[field.name] = [own];
    if (field.widget === "list" && field.fields && Array.isArray(own)) {
      told[field.name] = own.map((row) =>
        spelledOut(typeof row === "string" && field.short ? { [field.short]: row } : row, field.fields),
      );
    }
    if (field.widget === "object" && own && typeof own === "object")
      told[field.name] = spelledOut(own, field.fields);
  }
  return told;
}

/** Returns a value without what says nothing, its keys in order: two that are alike here say the same. */
function essence(value) {
  if (Array.isArray(value)) {
    const kept = value.map(essence).filter((one) => one !== undefined);
    return kept.length ? kept : undefined;
  }
  if (value && typeof value === "object") {
    const told = Object.keys(value)
      .sort()
      .map((key) => [key, essence(value[key])]);
    const kept = told.filter(([, one]) => one !== undefined && !(Array.isArray(one) && !one.length));
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  return value === null || value === undefined || value === "" || value === false ? undefined : String(value);
}

const alike = (one, other) => JSON.stringify(essence(one)) === JSON.stringify(essence(other));

function valueOf(doc, node, field) {
  const value = node === null ? null : node.toJS(doc);
  return spelledOut({ own: value }, [
    { ...field, name: "own", widget: field?.fields && !isSeq(node) ? "object" : field?.widget },
  ]).own;
}

/** Returns a node that says `value`: the old one, changed only where it says something else. */
function laid(doc, node, value, field) {
  if (isMap(node) && value && typeof value === "object" && !Array.isArray(value))
    return laidMap(doc, node, value, field?.fields);
  if (isSeq(node) && Array.isArray(value)) return laidRows(doc, node, value, field);
  if (isScalar(node) && typeof value !== "object") return laidScalar(node, value, field);
  return made(doc, value, field, false);
}

function laidScalar(node, value, field) {
  node.value = value;
  delete node.lines;
  if (node.type === "PLAIN") node.type = typeOf(value, field);
  return node;
}

function laidMap(doc, node, value, fields = []) {
  for (const pair of [...node.items]) {
    const key = String(pair.key);
    const field = fields.find((one) => one.name === key);
    if (!(key in value) || alike(valueOf(doc, pair.value, field), value[key])) continue;
    if (essence(value[key]) === undefined) node.delete(pair.key);
    else pair.value = laid(doc, pair.value, value[key], field);
  }
  for (const pair of [...node.items]) if (!(String(pair.key) in value)) node.delete(pair.key);
  for (const key of Object.keys(value)) {
    if (!node.has(key) && essence(value[key]) !== undefined) add(doc, node, key, value[key], fields);
  }
  return node;
}

/** Adds a key where the form has it: before the first that comes later there. */
function add(doc, node, key, value, fields) {
  const order = fields.map((field) => field.name);
  const place = order.indexOf(key);
  const later = node.items.findIndex((pair) => place >= 0 && order.indexOf(String(pair.key)) > place);
  const pair = doc.createPair(key, null);
  pair.value = made(doc, value, fields[place], Boolean(node.flow));
  node.items.splice(later < 0 ? node.items.length : later, 0, pair);
}

/** Lays rows upon rows: each new one upon the old one that says the same, is called the same, or stood there. */
function laidRows(doc, node, values, field) {
  const wanted = values.filter((value) => essence(value) !== undefined);
  const old = node.items.map((item) => valueOfRow(doc, item, field));
  const partners = partnersOf(old, wanted, field);
  node.items = wanted.map((value, at) => {
    const item = node.items[partners[at]];
    return item && alike(old[partners[at]], value) ? item : laidRow(doc, item, value, field, node);
  });
  return node;
}

/** Returns for each new row the place of the old row that it was; undefined for one that was not there. */
function partnersOf(old, now, field) {
  const free = new Set(old.keys());
  const partners = [];
  const first = field?.fields?.[0]?.name;
  const take = (at, place) => free.delete(place) && (partners[at] = place);
  const match = (of) => {
    const places = new Map();
    for (const place of free) places.set(of(old[place]), [...(places.get(of(old[place])) ?? []), place]);
    now.forEach((value, at) => {
      const place = partners[at] === undefined ? places.get(of(value))?.shift() : undefined;
      if (place !== undefined) take(at, place);
    });
  };
  match((value) => JSON.stringify(essence(value)));
  if (first) match((value) => value[first] && String(value[first]));
  now.forEach((_, at) => {
    const place = at ? partners[at - 1] + 1 : 0;
    if (partners[at] === undefined && free.has(place)) take(at, place);
  });
  return partners;
}

function valueOfRow(doc, item, field) {
  const value = item.toJS ? item.toJS(doc) : item;
  return spelledOut({ own: [value] }, [{ ...field, name: "own", widget: "list" }]).own[0];
}

function laidRow(doc, item, value, field, beside) {
  if (isMap(item)) return laidMap(doc, item, value, field?.fields);
  const short = field?.short && Object.keys(essence(value)).join() === field.short ? value[field.short] : value;
  if (isScalar(item) && typeof short !== "object") return laidScalar(item, short, field);
  const like = item ?? beside.items.at(-1);
  const fresh = made(doc, short, field, like ? Boolean(like.flow) || isScalar(like) : Boolean(beside.flow));
  if (like?.spaceBefore) fresh.spaceBefore = true;
  return fresh;
}

/** Returns a new node: keys in the order of the form, texts on one line, short lists within brackets. */
function made(doc, value, field, inFlow) {
  if (Array.isArray(value)) {
    const rows = value.filter((one) => essence(one) !== undefined);
    const node = doc.createNode([]);
    const plain = rows.every((one) => typeof one !== "object");
    node.flow = inFlow || plain;
    node.items = rows.map((one) => laidRow(doc, null, one, field, node));
    return node;
  }
  if (value && typeof value === "object") {
    const node = doc.createNode({});
    node.flow = inFlow;
    for (const key of Object.keys(value))
      if (essence(value[key]) !== undefined) add(doc, node, key, value[key], field?.fields ?? []);
    return node;
  }
  const node = doc.createNode(value);
  node.type = typeOf(value, field);
  return node;
}

/** Returns how a text is printed: within quotes where other programs would take it for something else. */
function typeOf(value, field) {
  const isText = typeof value === "string" && field?.widget !== "number";
  return isText && LIKE_A_VALUE.test(value) ? "QUOTE_DOUBLE" : "PLAIN";
}
