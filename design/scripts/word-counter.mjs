// The word counter beside a text, live: the same numbers and sentences as the server gives when the form is sent.
// Sentences and the way of writing numbers come from the form's data attributes, in the reader's language.

import { announcedMarks, sentence, tally } from "./word-tally.mjs";

/** As CountedText on the server. */
const contextBefore = 80;
const shownOver = 2000;

export function wordCounters(root) {
  for (const form of root.querySelectorAll("form[data-word-counter]")) startCounter(form);
}

function startCounter(form) {
  const text = form.querySelector("textarea");
  const part = name => form.querySelector(`[data-${name}]`);
  let leftBefore = Infinity;

  function show() {
    const limit = Number(form.querySelector("input[data-limit]:checked").dataset.limit);
    const { words, over } = tally(text.value, limit);
    const left = limit - words;

    part("words").textContent = sentence(form, "words", words, limit);
    part("left").textContent = left < 0 ? sentence(form, "over", -left, limit) : sentence(form, "left", left, limit);
    part("left").classList.toggle("is-over", left < 0);
    showOver(over);

    if (announcedMarks.some(mark => left <= mark && mark < leftBefore)) part("announcement").textContent = part("left").textContent;
    leftBefore = left;
  }

  function showOver(over) {
    part("over").hidden = !over;
    if (!over) return;
    part("before").textContent = cut(text.value, Math.max(0, over.start - contextBefore), over.start);
    part("over-text").textContent = cut(text.value, over.start, Math.min(over.end, over.start + shownOver));
    part("cut").hidden = over.end - over.start <= shownOver;
  }

  text.addEventListener("input", show);
  form.addEventListener("change", show);
  show();
}

/** Never half of a surrogate pair. */
function cut(text, start, end) {
  const isLow = at => at > 0 && at < text.length && (text.charCodeAt(at) & 0xFC00) === 0xDC00;
  return text.slice(isLow(start) ? start + 1 : start, isLow(end) ? end - 1 : end);
}

wordCounters(document);
