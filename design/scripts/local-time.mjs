/** Instants in the reader's own time, where the server does not know the reader's zone: shown only here. */
export function localTimes(root) {
  for (const place of root.querySelectorAll("[data-local-time]")) {
    place.querySelector("dd").textContent = moment(Number(place.dataset.localTime));
    place.hidden = false;
  }
}

/** As the server writes instants: "27 November 2026, 18:00 (UTC+1)". */
function moment(instant) {
  const { lang } = document.documentElement;
  const language = lang === "en" ? "en-GB" : lang;
  const write = (options) => new Intl.DateTimeFormat(language, options).format(instant);
  const zone = new Intl.DateTimeFormat("en", { timeZoneName: "shortOffset" }).formatToParts(instant).find(({ type }) => type === "timeZoneName").value;
  return `${write({ dateStyle: "long" })}, ${write({ timeStyle: "short", hourCycle: "h23" })} (${zone.replace(/^GMT([+-]0)?$/, "UTC").replace("GMT", "UTC").replace("-", "\u2212")})`;
}
