/** A field over a long facet that narrows its values while typing. Its markup stands in a template: without script it is not there. */
export function facetFilters(root) {
  for (const template of root.querySelectorAll("template.facet-filter")) {
    const facet = template.parentElement;
    template.replaceWith(template.content);
    const input = facet.querySelector(".facet-filter input");
    const values = [...facet.querySelectorAll("li")].map(item => ({ item, text: fold(item.textContent) }));
    const rest = facet.querySelector("details");

    input.addEventListener("input", () => {
      const wanted = fold(input.value.trim());
      for (const { item, text } of values) item.hidden = !text.includes(wanted);
      if (rest && wanted) rest.open = true;
    });
  }
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
