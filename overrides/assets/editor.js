// Opens the editor for the council that somebody has chosen. Its forms come from settings.json, which the portal makes.
import { BROKEN, formatOf, SOURCE } from "./editor-yaml.js";
import { minutesWidget } from "./editor-minutes.js";

const CHOSEN = "raadsportal-council";
const VENDOR = new URL("vendor/", import.meta.url);
const KINDS = { meetings: "minutes" };

const load = (name) =>
  new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src: new URL(name, VENDOR).href, onload: done, onerror: failed });
    document.head.append(script);
  });

// Returns a field with what can be chosen in it: the same people and topics stand in many forms.
const filled = (field, choices) => ({
  ...field,
  ...(field.options_of ? { options: choices[field.options_of] } : {}),
  ...(field.fields ? { fields: field.fields.map((inner) => filled(inner, choices)) } : {}),
});

// Returns a collection as the editor wants it, and registers what reads and writes its files.
function prepared(CMS, collection, choices) {
  const withFields = (part) => ({ ...part, fields: part.fields.map((field) => filled(field, choices)) });
  const told = collection.files
    ? { ...collection, files: collection.files.map(withFields) }
    : withFields(collection);
  const kind = KINDS[told.name] ?? (told.files ? "rows" : "list");
  const format = `raadsportal-${told.name}`;
  const forms = told.files?.map((file) => file.fields) ?? [told.fields];
  CMS.registerCustomFormat(format, told.extension ?? "yml", formatOf(kind, ...forms));
  return { ...told, format };
}

// Puts the portal's words in the place of the editor's own.
function say(CMS, locale, phrases) {
  const words = structuredClone(CMS.getLocale(locale) ?? {});
  for (const [path, text] of Object.entries(phrases)) {
    const keys = path.split(".");
    const last = keys.pop();
    keys.reduce((part, key) => (part[key] ??= {}), words)[last] = text;
  }
  CMS.registerLocale(locale, words);
}

// Saves no file that the editor has not read: it would take away all that stands in it.
function guard(CMS, words) {
  const handler = ({ entry }) => {
    const isRead = entry.get("newRecord") || entry.getIn(["data", SOURCE]) !== undefined;
    if (!isRead || entry.getIn(["data", BROKEN])) throw new Error(words.unread);
  };
  CMS.registerEventListener({ name: "preSave", handler });
}

async function open(settings, council) {
  window.CMS_MANUAL_INIT = true;
  await Promise.all([load("decap/decap-cms.js"), load("markdown-it.js")]);
  const { CMS, h, createClass, markdownit } = window;
  const { config, shared, phrases } = settings;
  const choices = { ...settings.choices, organs: council.organs };
  const collections = [...council.collections, shared].map((one) => prepared(CMS, one, choices));
  const { control, preview, template, list } = minutesWidget({ h, createClass, markdownit, words: settings.words });
  CMS.registerWidget("minutes", control, preview);
  CMS.registerPreviewTemplate("meetings", template);
  const lists = collections.filter(({ name }) => name.startsWith("list-"));
  for (const { name } of lists) CMS.registerPreviewTemplate(name, list);
  document.querySelectorAll("link[data-preview]").forEach(({ href }) => CMS.registerPreviewStyle(href));
  guard(CMS, settings.words);
  say(CMS, config.locale, phrases);
  const titles = Object.entries(settings.suggested).map(([done, title]) => [done, title.replace("{council}", () => council.name)]);
  const backend = { ...config.backend, commit_messages: Object.fromEntries(titles) };
  CMS.init({ config: { ...config, backend, collections } });
}

function chosen(councils) {
  const asked = new URLSearchParams(location.search).get("council");
  if (asked !== null) localStorage.setItem(CHOSEN, asked);
  if (asked !== null) history.replaceState(null, "", location.pathname + location.hash);
  return councils.find(({ id }) => id === localStorage.getItem(CHOSEN));
}

const settings = await (await fetch("settings.json")).json();
const council = chosen(settings.councils);
if (council) {
  document.querySelector("[data-choose]").hidden = true;
  const bar = document.querySelector("[data-chosen]");
  bar.hidden = false;
  bar.querySelector("[data-name]").textContent = council.name;
  await open(settings, council);
}
