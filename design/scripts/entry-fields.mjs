/** The fields of a page of the form, whatever they are made of: {code, get, set, revision, place}. Choices are ids parted by spaces. */
export function fieldsOf(form) {
  return [...form.querySelectorAll("[data-field]")].map(place => {
    const code = place.dataset.field;
    const revision = place.querySelector(`[name="${code}-revision"]`);
    const shown = place.querySelector(`[name="${code}-shown"]`);
    const boxes = [...place.querySelectorAll(`[name="${code}"][type=checkbox], [name="${code}"][type=radio]`)];
    const control = place.querySelector(`[name="${code}"]:not([type=hidden])`);
    return {
      code,
      place,
      get text() {
        return boxes.length ? boxes.filter(box => box.checked).map(box => box.value).join(" ") : control.value;
      },
      set text(text) {
        const chosen = new Set(text.split(" "));
        for (const box of boxes) box.checked = chosen.has(box.value);
        if (!boxes.length) control.value = text;
        place.dispatchEvent(new Event("input", { bubbles: true }));
      },
      get revision() {
        return Number(revision.value);
      },
      set revision(value) {
        revision.value = value;
        // What the page showed when it came is no longer what is saved: the server compares the texts themselves.
        shown.value = "";
      },
    };
  });
}
