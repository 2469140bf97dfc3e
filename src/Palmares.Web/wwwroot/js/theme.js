// Runs before the first paint, so that a reader's own choice of light or dark never flashes.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    let chosen;
    try { chosen = localStorage.getItem("theme"); } catch { /* storage is switched off: follow the system */ }
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
    else delete root.dataset.theme;
    root.dataset.shown = root.dataset.theme ?? (dark.matches ? "dark" : "light");
  };
  show();
  dark.addEventListener("change", show);
  addEventListener("storage", show);
  addEventListener("theme", show);
})();
