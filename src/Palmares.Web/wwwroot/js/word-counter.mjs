// The word counter beside a text, live: the same numbers and sentences as the server gives when the form is sent.
// Sentences and the way of writing numbers come from the form's data attributes, in the reader's language.

import { wordSpans } from "./word-count.mjs";

/** Told to screen readers when the words left fall to these, never at every key. */
const announcedAt = [100, 20, 0];

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

    if (announcedAt.some(mark => left <= mark && mark < leftBefore)) part("announcement").textContent = part("left").textContent;
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

/** The number of words, and where those over the limit stand: {words, over: {start, end} | null}. */
export function tally(text, limit) {
  let words = 0;
  let overStart = 0;
  let end = 0;
  for (const span of wordSpans(text)) {
    if (words === limit) overStart = span.start;
    end = span.end;
    words++;
  }
  return { words, over: words > limit ? { start: overStart, end } : null };
}

/** Never half of a surrogate pair. */
function cut(text, start, end) {
  const isLow = at => at > 0 && at < text.length && (text.charCodeAt(at) & 0xFC00) === 0xDC00;
  return text.slice(isLow(start) ? start + 1 : start, isLow(end) ? end - 1 : end);
}

function sentence(form, name, count, limit) {
  const isOne = new Intl.PluralRules(document.documentElement.lang).select(count) === "one";
  const pattern = form.dataset[`${name}${isOne ? "One" : "Other"}`];
  return pattern.replace(/\{([01])\}/g, (_, argument) => figures(form, argument === "0" ? count : limit));
}

/** Groups of three, parted by the language's sign and from the language's size on. */
function figures(form, number) {
  const separator = form.dataset.tenThousand.slice(2, -3);
  const isGrouped = number >= 10_000 || (number >= 1_000 && form.dataset.thousand.length > 4);
  return isGrouped ? String(number).replace(/(?<=\d)(?=(\d{3})+$)/g, separator) : String(number);
}

wordCounters(document);
