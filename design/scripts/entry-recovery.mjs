/**
 * Offers what the journal holds and the server does not, when a page opens: after a crash, a lost connection, a restart, a
 * session that ended, the deadline. Put back, it is still made from its old revision: if somebody saved meanwhile, the server
 * says so and shows both.
 */
export function offerRecovery(form, fields, journal) {
  const lost = fields.map(field => ({ field, record: journal.find(field.code) })).filter(({ field, record }) => {
    if (!record) return false;
    if (record.text !== field.text) return true;
    journal.forget(field.code);
    return false;
  });
  if (lost.length === 0) return;

  const offer = form.querySelector("[data-recovery]");
  const latest = Math.max(...lost.map(({ record }) => record.at));
  const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "medium", hourCycle: "h23" }).format(latest);
  const sentence = offer.querySelector("p");
  sentence.textContent = sentence.textContent.replace("{0}", when);
  offer.querySelector("[data-recovered]").replaceChildren(...lost.map(({ field, record }) => shown(field, record.text)));
  offer.hidden = false;

  offer.querySelector("[data-recover]").addEventListener("click", () => {
    offer.hidden = true;
    for (const { field, record } of lost) {
      field.revision = record.revision;
      field.text = record.text;
    }
    const [{ field }] = lost;
    field.place.querySelector("textarea, input:not([type=hidden])").focus();
  });
  offer.querySelector("[data-forget]").addEventListener("click", () => {
    offer.hidden = true;
    for (const { field } of lost) journal.forget(field.code);
  });
}

/** A text as it is; of choices, their words. */
function shown(field, text) {
  const block = document.createElement("p");
  const boxes = [...field.place.querySelectorAll("[type=checkbox], [type=radio]")];
  const ids = new Set(text.split(" "));
  block.textContent = boxes.length ? boxes.filter(box => ids.has(box.value)).map(box => box.labels[0].textContent.trim()).join("\n") : text;
  return block;
}
