// The page of an entry whose form takes no more text: what this browser kept and the server never got is shown, to be copied.

import { startJournal } from "./entry-journal.mjs";
import { tellWhen } from "./entry-recovery.mjs";

export async function offerKept(place) {
  const journal = startJournal(place.dataset.kept);
  const left = await journal.left;
  const fields = [...place.querySelectorAll("[data-kept-field]")].filter(field => {
    const record = left.get(field.dataset.keptField);
    return record && record.text !== field.querySelector("[data-saved]").textContent;
  });
  if (fields.length === 0) return;

  for (const field of fields) {
    field.querySelector("[data-kept-text]").textContent = left.get(field.dataset.keptField).text;
    field.hidden = false;
  }
  tellWhen(place, fields.map(field => left.get(field.dataset.keptField)));
  place.hidden = false;
  place.querySelector("[data-forget]").addEventListener("click", () => {
    place.hidden = true;
    for (const field of fields) journal.forget(field.dataset.keptField);
  });
}
