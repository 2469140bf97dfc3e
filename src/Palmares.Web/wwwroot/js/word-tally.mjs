// Words against a limit, and the sentences about them in the reader's language: patterns stand in data attributes.

import { wordSpans } from "./word-count.mjs";

/** Told to screen readers when the words left fall to these, never at every key. */
export const announcedMarks = [100, 20, 0];

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

/** The sentence about a count, in the plural form of the page's language. */
export function sentence(form, name, count, limit) {
  const isOne = new Intl.PluralRules(document.documentElement.lang).select(count) === "one";
  const pattern = form.dataset[`${name}${isOne ? "One" : "Other"}`];
  return pattern.replace(/\{([01])\}/g, (_, argument) => figures(form, argument === "0" ? count : limit));
}

/** Groups of three, parted by the language's sign and from the language's size on. */
export function figures(form, number) {
  const separator = form.dataset.tenThousand.slice(2, -3);
  const isGrouped = number >= 10_000 || (number >= 1_000 && form.dataset.thousand.length > 4);
  return isGrouped ? String(number).replace(/(?<=\d)(?=(\d{3})+$)/g, separator) : String(number);
}
