/**
 * Offers what the journal holds and the server does not, when a page opens: after a crash, a lost connection, a restart, a
 * session that ended. Put back, it is still made from its old revision: if somebody saved meanwhile, the server says so and
 * shows both.
 */
export async function offerRecovery(form, fields, journal) {
  const saved = new Map(fields.map(field => [field.code, field.text]));
  const left = await journal.left;
  const lost = fields.map(field => ({ field, record: left.get(field.code) })).filter(({ field, record }) => {
    if (!record) return false;
    if (record.text !== saved.get(field.code)) return true;
    journal.forget(field.code, record.text);
    return false;
  });
  if (lost.length === 0) return;

  const offer = form.querySelector("[data-recovery]");
  tellWhen(offer, lost.map(({ record }) => record));
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

/** Into the sentence of an offer: when the latest of the records was typed. */
export function tellWhen(offer, records) {
  const latest = Math.max(...records.map(({ at }) => at));
  const { lang } = document.documentElement;
  const when = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeStyle: "medium", hourCycle: "h23" }).format(latest);
  const sentence = offer.querySelector("p");
  sentence.textContent = sentence.textContent.replace("{0}", when);
}

/** A text as it is; of choices, their words. */
function shown(field, text) {
  const block = document.createElement("p");
  const boxes = [...field.place.querySelectorAll("[type=checkbox], [type=radio]")];
  const ids = new Set(text.split(" "));
  block.textContent = boxes.length ? boxes.filter(box => ids.has(box.value)).map(box => box.labels[0].textContent.trim()).join("\n") : text;
  return block;
}
