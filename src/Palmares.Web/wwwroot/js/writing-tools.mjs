// The marks of a text by buttons: emphasis, list, link. One stop of the Tab key, arrows between the buttons.

import { typeInto } from "./type-into.mjs";

export function startTools(area) {
  const template = area.parentElement.querySelector("template.writing-tools");
  if (!template) return;
  template.replaceWith(template.content);
  const bar = area.parentElement.querySelector("[role=toolbar]");
  const buttons = [...bar.querySelectorAll("button")];
  const marks = { emphasis, list, link };

  for (const button of buttons) button.addEventListener("click", () => marks[button.dataset.mark](area));
  bar.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  });
}

function emphasis(area) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  const [, before, text, after] = /^(\s*)([^]*?)(\s*)$/.exec(chosen);
  replace(area, start, end, `${before}*${text}*${after}`, before.length + 1, before.length + 1 + text.length);
}

function list(area) {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const lineEnd = area.value.indexOf("\n", area.selectionEnd);
  const end = lineEnd < 0 ? area.value.length : lineEnd;
  const lines = area.value.slice(start, end).split("\n");
  const isList = lines.every(line => line.startsWith("- "));
  const text = lines.map(line => isList ? line.slice(2) : `- ${line}`).join("\n");
  replace(area, start, end, text, text.length, text.length);
}

function link(area) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const text = value.slice(start, end).trim();
  const written = `[${text}](https://)`;
  replace(area, start, end, written, text ? written.length - 1 : 1, text ? written.length - 1 : 1);
}

function replace(area, start, end, text, selectFrom, selectTo) {
  area.focus();
  area.setSelectionRange(start, end);
  typeInto(area, text);
  area.setSelectionRange(start + selectFrom, start + selectTo);
}
