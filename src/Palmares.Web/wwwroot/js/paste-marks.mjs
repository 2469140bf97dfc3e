// What is pasted from a word processor or a page keeps its paragraphs, lists, emphasis and links as marks, and drops the
// rest. Plain text is pasted by the browser itself. Nothing is ever cut.

import { typeInto } from "./type-into.mjs";

export function startPasting(area) {
  area.addEventListener("paste", event => {
    const html = event.clipboardData?.getData("text/html");
    if (!html) return;
    const text = marksOf(html);
    if (!text) return;
    event.preventDefault();
    typeInto(area, text);
  });
}

const blocks = new Set(["ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "DD", "DIV", "DL", "DT", "FIGCAPTION", "FIGURE", "FOOTER", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HR", "MAIN", "OL", "P", "PRE", "SECTION", "TABLE", "TR", "UL", "LI"]);
const dropped = new Set(["SCRIPT", "STYLE", "HEAD", "TITLE", "META", "LINK", "IFRAME", "OBJECT", "EMBED", "SVG", "MATH", "TEMPLATE", "NOSCRIPT", "IMG", "VIDEO", "AUDIO", "INPUT", "TEXTAREA", "SELECT", "BUTTON", "DEL"]);

/** A page's or word processor's markup as text with light marks. */
export function marksOf(html) {
  // An inert document runs and fetches nothing. Styles are read as data: the page's own policy refuses them, and says so.
  const inert = html.replace(/<style\b[^]*?<\/style\s*>/gi, "").replace(/\sstyle\s*=/gi, " data-style=").replace(/\son\w+\s*=/gi, " data-on=");
  const page = new DOMParser().parseFromString(inert, "text/html");
  const writer = new Writer();
  walk(page.body, writer, { emphasis: false });
  return writer.text();
}

/** Collects lines: each is a paragraph, an item of a list, or a line within a paragraph. */
class Writer {
  lines = [{ text: "", mark: "", kind: "paragraph" }];

  get line() {
    return this.lines.at(-1);
  }

  add(text) {
    this.line.text += text;
  }

  /** Begins a paragraph or an item, unless the present one is still empty. */
  begin(kind = "paragraph", mark = "") {
    if (this.line.text.trim() === "") Object.assign(this.line, { text: "", kind, mark });
    else this.lines.push({ text: "", mark, kind });
  }

  break() {
    this.lines.push({ text: "", mark: "", kind: "line" });
  }

  text() {
    let text = "";
    let last = null;
    for (const line of this.lines) {
      const words = tidy(line.text);
      if (!words) continue;
      if (last) text += line.kind === "line" || (line.kind === "item" && last.kind === "item") ? "\n" : "\n\n";
      text += line.mark + words;
      last = line;
    }
    return text;
  }
}

function tidy(text) {
  return text.replace(/[ \t\r\n\f]+/g, " ").trim();
}

function walk(node, writer, state) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) writer.add(child.data);
    else if (child.nodeType === Node.ELEMENT_NODE && !isDropped(child)) element(child, writer, state);
  }
}

function element(child, writer, state) {
  const name = child.tagName;
  if (name === "BR") writer.break();
  else if (name === "A") link(child, writer, state);
  else if (name === "TD" || name === "TH") {
    walk(child, writer, state);
    writer.add(" ");
  } else if (blocks.has(name)) block(child, writer, state);
  else if (!state.emphasis && isEmphasised(child)) emphasised(child, writer, state);
  else walk(child, writer, state);
}

function block(child, writer, state) {
  const inItem = writer.line.kind === "item" && writer.line.text.trim() === "" && child.tagName !== "LI" && !isWordItem(child);
  if (child.tagName === "LI") writer.begin("item", listMark(child));
  else if (isWordItem(child)) writer.begin("item", wordMark(child));
  else if (!inItem) writer.begin();
  walk(child, writer, state);
  if (!inItem) writer.begin();
}

function listMark(item) {
  if (item.parentElement?.tagName !== "OL") return "- ";
  const siblings = [...item.parentElement.children].filter(child => child.tagName === "LI");
  const start = Number.parseInt(item.parentElement.getAttribute("start") ?? "1", 10) || 1;
  return `${start + siblings.indexOf(item)}. `;
}

/** Word writes lists as paragraphs that say so in their style, and the bullet or number as a text to be ignored. */
function isWordItem(child) {
  return child.tagName === "P" && /mso-list:\s*l\d/i.test(styleOf(child));
}

function wordMark(child) {
  const sign = [...child.querySelectorAll("[data-style]")].find(span => /mso-list:\s*ignore/i.test(styleOf(span)))?.textContent.trim() ?? "";
  const number = /^(\d{1,3})[.)]/.exec(sign);
  return number ? `${number[1]}. ` : "- ";
}

function isDropped(child) {
  return dropped.has(child.tagName.toUpperCase()) || /display:\s*none|mso-list:\s*ignore/i.test(styleOf(child)) || child.hidden;
}

function isEmphasised(child) {
  const style = styleOf(child);
  if (["B", "STRONG", "EM", "I"].includes(child.tagName)) return !/font-weight:\s*(normal|400)|font-style:\s*normal/i.test(style);
  return child.tagName === "SPAN" && /font-style:\s*italic|font-weight:\s*(bold|[6-9]00)/i.test(style);
}

/** Marks stand at the words, not at the white space beside them; what already holds a star or a block is left as it is. */
function emphasised(child, writer, state) {
  const text = child.textContent;
  if (!text.trim() || text.includes("*") || child.querySelector("p, div, li, br")) {
    walk(child, writer, state);
    return;
  }
  const [, before, , after] = /^(\s*)([^]*?)(\s*)$/.exec(text);
  const inner = new Writer();
  walk(child, inner, { emphasis: true });
  writer.add(`${before}*${tidy(inner.lines.map(line => line.text).join(" "))}*${after}`);
}

function link(child, writer, state) {
  const address = child.getAttribute("href") ?? "";
  const text = tidy(child.textContent).replace(/[[\]]/g, "");
  if (!/^(https?:\/\/|mailto:)\S+$/i.test(address) || !text) {
    walk(child, writer, state);
    return;
  }
  const escaped = address.replace(/[()[\]]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  // An address that is its own text needs no mark.
  writer.add(text === address ? address : `[${text}](${escaped})`);
}

function styleOf(child) {
  return child.getAttribute("data-style") ?? "";
}
