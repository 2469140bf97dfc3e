/** A field over a long list of choices that narrows it while typing; what is chosen always stays in sight. Its markup stands in a template: without script it is not there. */
export function startChoiceFilters(root) {
  for (const template of root.querySelectorAll("template.choice-filter")) {
    const place = template.closest("[data-choices]");
    template.replaceWith(template.content);
    const input = place.querySelector(".choice-search input");
    const items = [...place.querySelectorAll("li")].map(item => ({
      item,
      box: item.querySelector("input"),
      text: fold(`${item.closest("[data-group]")?.dataset.group ?? ""} ${item.textContent}`),
    }));

    // The search is no part of the form: it neither is saved nor sends it.
    input.addEventListener("keydown", event => {
      if (event.key === "Enter") event.preventDefault();
    });
    input.addEventListener("input", event => {
      event.stopPropagation();
      const wanted = fold(input.value.trim());
      for (const { item, box, text } of items) item.hidden = !box.checked && !text.includes(wanted);
      for (const group of place.querySelectorAll("[data-group]")) group.hidden = !group.querySelector("li:not([hidden])");
    });
    input.addEventListener("change", event => event.stopPropagation());
  }
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
