/** Instants in the reader's own time, where the server does not know the reader's zone: shown only here. */
export function localTimes(root) {
  for (const place of root.querySelectorAll("[data-local-time]")) {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short", hourCycle: "h23" });
    place.querySelector("dd").textContent = format.format(new Date(Number(place.dataset.localTime)));
    place.hidden = false;
  }
}
