/** The button in the header. Choosing what the system wants anyway forgets the choice, so that the system leads again. */
export function themeSwitch(root) {
  const button = root.querySelector(".theme-switch");
  if (!button) return;

  button.hidden = false;
  button.addEventListener("click", () => {
    const next = document.documentElement.dataset.shown === "dark" ? "light" : "dark";
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    try {
      if (next === system) localStorage.removeItem("theme");
      else localStorage.setItem("theme", next);
    } catch {
      return;
    }
    dispatchEvent(new Event("theme"));
  });
}
