/**
 * The time left to a closing, second by second. What is left when the page was made comes from the server (data-now), so that
 * a wrong clock of the reader's shows nothing wrong; a page that was kept for everybody has none and takes the reader's.
 */
const units = [86_400_000, 3_600_000, 60_000, 1000];

export function countDown(root) {
  for (const place of root.querySelectorAll("[data-ends]")) {
    const ends = Number(place.dataset.ends);
    if (!ends) continue;
    const start = performance.now();
    const now = () => place.dataset.now ? Number(place.dataset.now) + performance.now() - start : Date.now();
    const show = () => {
      place.textContent = words(place.dataset, ends - now());
      place.hidden = false;
      if (ends > now()) setTimeout(show, 1000);
    };
    show();
  }
}

/** As on the server: rounded down, in the largest unit of which there are two; at the very end in seconds. */
function words(data, left) {
  if (left <= 0) return data.over;
  const unit = units.findIndex(size => left >= 2 * size);
  const at = unit < 0 ? 3 : unit;
  const count = Math.max(0, Math.floor(left / units[at]));
  const [one, other] = JSON.parse(data.forms)[at];
  const single = count === 1 || (count === 0 && document.documentElement.lang === "fr");
  return data.pattern.replace("{0}", (single ? one : other).replace("{0}", String(count)));
}
