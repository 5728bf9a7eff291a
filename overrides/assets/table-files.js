/* What is shown in a list as a file: CSV as RFC 4180 has it, CSV as Excel reads it where the decimal sign is a comma, XLSX. */

const FIGURES = new Set(["integer", "number", "year"]);
const isNumber = (value) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value);
const isDay = (value) => /^\d{4}-\d\d-\d\d$/.test(value);

/** Returns a text that no spreadsheet takes for a formula, as OWASP advises; a plain number such as -5 is none. */
const guarded = (text) => /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?\d+([.,]\d+)*$/.test(text) ? `'${text}` : text;

/** Returns the rows as CSV, with the mark by which Excel knows UTF-8. */
export function csv(columns, rows, { separator = ",", decimal = "." } = {}) {
  const field = (text) => text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const cell = (column, row) => {
    const value = column.value(row);
    if (FIGURES.has(column.type) && isNumber(value)) return value.replace(".", decimal);
    const isText = column.type === "string" || column.type === "boolean" && decimal === ",";
    return guarded(isText ? column.text(row) : value);
  };
  const lines = [columns.map((column) => guarded(column.title)), ...rows.map((row) => columns.map((column) => cell(column, row)))];
  return "\uFEFF" + lines.map((line) => `${line.map(field).join(separator)}\r\n`).join("");
}

// The parts of a workbook with one sheet (ECMA-376). Styles: 0 as it comes, 1 head, 2 text, 3 day, 4 figure without groups.
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPEN = "http://schemas.openxmlformats.org/";
const MAIN = `xmlns="${OPEN}spreadsheetml/2006/main"`;
const LINKS = `${HEAD}<Relationships xmlns="${OPEN}package/2006/relationships">`;
const SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const TYPES = `${HEAD}<Types xmlns="${OPEN}package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/></Types>`;
const ROOT_LINKS = `${LINKS}<Relationship Id="rId1" Type="${OPEN}officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const BOOK_LINKS = `${LINKS}<Relationship Id="rId1" Type="${OPEN}officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="${OPEN}officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`;
const STYLES = `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const escaped = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const letter = (place) => (place < 26 ? "" : letter(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + place % 26);
const written = (at, text, style) =>
  text && `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
// Excel counts days from here, rightly from March 1900 on.
const serial = (day) => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86400000;

/** Returns a cell of a sheet: a figure, a day or a yes as what it is, anything else as text, which is never a formula. */
function entry(at, column, row) {
  const value = column.value(row);
  if (FIGURES.has(column.type) && isNumber(value)) return `<c r="${at}" s="${column.type === "year" ? 4 : 0}"><v>${value}</v></c>`;
  if (column.type === "date" && isDay(value) && value >= "1900-03-01") return `<c r="${at}" s="3"><v>${serial(value)}</v></c>`;
  if (column.type === "boolean" && value) return `<c r="${at}" t="b"><v>${value === "true" ? 1 : 0}</v></c>`;
  return written(at, column.type === "string" ? column.text(row) : value, 2);
}

/** Returns the parts of a workbook that holds the rows, by their names. */
export function workbook(name, columns, rows) {
  const end = `${letter(columns.length - 1)}${rows.length + 1}`;
  const width = (column) => Math.min(60, 2 + rows.slice(0, 200).reduce(
    (most, row) => Math.max(most, column.text(row).length), column.title.length + 3));
  const lines = [
    columns.map((column, place) => written(`${letter(place)}1`, column.title, 1)),
    ...rows.map((row, line) => columns.map((column, place) => entry(`${letter(place)}${line + 2}`, column, row))),
  ];
  return {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": ROOT_LINKS,
    "xl/workbook.xml": `${HEAD}<workbook ${MAIN} xmlns:r="${OPEN}officeDocument/2006/relationships"><sheets><sheet name="${escaped(name.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": BOOK_LINKS,
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols>${columns.map((column, place) => `<col min="${place + 1}" max="${place + 1}" width="${width(column)}" customWidth="1"/>`).join("")}</cols>
<sheetData>${lines.map((line, place) => `<row r="${place + 1}">${line.join("")}</row>`).join("\n")}</sheetData><autoFilter ref="A1:${end}"/></worksheet>`,
  };
}

async function xlsx(name, columns, rows, library) {
  await import(new URL(library, document.baseURI).href);
  const { strToU8, zipSync } = globalThis.fflate;
  const parts = Object.entries(workbook(name, columns, rows)).map(([path, text]) => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(parts));
}

/** Hands the rows to the browser as a file of a kind: csv, excel (CSV with semicolons) or xlsx. */
export async function save(kind, name, columns, rows, library) {
  const content = kind === "xlsx" ? await xlsx(name, columns, rows, library)
    : csv(columns, rows, kind === "excel" ? { separator: ";", decimal: "," } : {});
  const type = kind === "xlsx" ? `${SHEETS}.sheet` : "text/csv;charset=utf-8";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = `${name}.${kind === "xlsx" ? "xlsx" : "csv"}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
