// The form of an entry: what is typed is kept in this browser at once and on the server after a pause; words are counted
// live; what is pasted keeps paragraphs, lists, emphasis and links as marks. The form works without any of it.

import { fieldsOf } from "./entry-fields.mjs";
import { startJournal } from "./entry-journal.mjs";
import { startAutosave } from "./entry-autosave.mjs";
import { startLedger } from "./entry-ledger.mjs";
import { startPasting } from "./paste-marks.mjs";
import { startTools } from "./writing-tools.mjs";
import { startPresence } from "./entry-presence.mjs";
import { startChoiceFilters } from "./choice-filter.mjs";

const form = document.querySelector("form[data-entry-form]");
if (form) {
  startChoiceFilters(form);
  for (const area of form.querySelectorAll(".writing-area")) {
    startTools(area);
    startPasting(area);
  }
  startLedger(form);
  const fields = fieldsOf(form);
  const journal = startJournal(form.dataset.journal);
  startAutosave(form, fields, journal);
  startPresence(form);
}
