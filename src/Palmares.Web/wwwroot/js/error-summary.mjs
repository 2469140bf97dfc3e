/** Takes the focus to the list of errors, and from each of its links to the field with its label in view. */
export function errorSummary(root) {
  const summary = root.querySelector(".govuk-error-summary");
  if (!summary) return;

  summary.focus();
  summary.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    const field = link && root.getElementById(link.hash.slice(1));
    if (!field) return;

    event.preventDefault();
    (field.labels?.[0] ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}
