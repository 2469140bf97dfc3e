// The words of the text being written, and what the limits leave it: the same numbers and sentences as the server's.

import { announcedMarks, sentence, figures, tally } from "./word-tally.mjs";

const contextBefore = 80;

export function startLedger(form) {
  const place = form.querySelector("[data-ledger]");
  if (!place) return;
  const area = place.querySelector("textarea");
  const part = name => place.querySelector(`[data-${name}]`);
  const limit = Number(place.dataset.limit);
  const ownLimit = place.dataset.ownLimit ? Number(place.dataset.ownLimit) : null;
  const elsewhere = Number(place.dataset.elsewhere);
  const room = Math.max(0, limit - Number(place.dataset.before));
  const patterns = part("summary-pattern").dataset;
  let leftBefore = null;

  function show() {
    const { words, over } = tally(area.value, ownLimit === null ? room : Math.min(room, ownLimit));
    part("own-words").textContent = words === 0 ? place.dataset.noWords : sentence(place, "words", words, limit);
    part("own-words").parentElement.classList.toggle("is-over", Boolean(over));
    const totalLeft = limit - elsewhere - words;
    write(part("total"), patterns.totalPattern, limit - totalLeft, limit);
    showLeft(part("total-left"), totalLeft, limit);
    if (ownLimit !== null) {
      write(part("summary"), patterns.summaryPattern, words, ownLimit);
      showLeft(part("summary-left"), ownLimit - words, ownLimit);
    }
    showOver(over);
    announce(ownLimit === null ? totalLeft : Math.min(ownLimit - words, totalLeft));
  }

  function write(element, pattern, count, of) {
    element.textContent = pattern.replace("{0}", figures(place, count)).replace("{1}", figures(place, of));
  }

  function showLeft(element, left, of) {
    element.textContent = left < 0 ? sentence(place, "over", -left, of) : sentence(place, "left", left, of);
    element.classList.toggle("is-over", left < 0);
  }

  function showOver(over) {
    part("over").hidden = !over;
    if (!over) return;
    part("before-over").textContent = whole(area.value.slice(Math.max(0, over.start - contextBefore), over.start));
    part("over-text").textContent = area.value.slice(over.start, over.end);
  }

  /** To screen readers, where the words left fall to one of the marks; never at every key, never when the page opens. */
  function announce(left) {
    if (leftBefore !== null && announcedMarks.some(mark => left <= mark && mark < leftBefore)) {
      const own = ownLimit !== null && ownLimit - tally(area.value, ownLimit).words === left;
      part("announcement").textContent = part(own ? "summary-left" : "total-left").textContent;
    }
    leftBefore = left;
  }

  area.addEventListener("input", show);
  show();
}

/** Not half of a surrogate pair at its beginning. */
function whole(text) {
  return (text.charCodeAt(0) & 0xFC00) === 0xDC00 ? text.slice(1) : text;
}
