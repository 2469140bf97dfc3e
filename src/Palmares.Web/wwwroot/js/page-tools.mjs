/** Buttons that only a script can serve, hidden without it: print the page, copy a text. */
export function pageTools(root) {
  for (const button of root.querySelectorAll("[data-print]")) serve(button, () => print());
  if (!navigator.clipboard) return;
  for (const button of root.querySelectorAll("[data-copy]")) serve(button, () => copy(button));
}

function serve(button, act) {
  button.hidden = false;
  button.addEventListener("click", act);
}

async function copy(button) {
  const text = document.getElementById(button.dataset.copy).textContent.trim().replace(/\s+/g, " ");
  await navigator.clipboard.writeText(text);
  button.querySelector("[role=status]").textContent = button.dataset.copied;
}
