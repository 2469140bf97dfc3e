// Tells every 30 seconds that the form is open, and shows who else has it open.

const beat = 30_000;

/** A place with data-presence (where to tell), data-page (which page of the form; none only asks) and a list within. */
export function startPresence(place) {
  const list = place.querySelector("[data-presence-list]");
  const token = place.querySelector("[name=__RequestVerificationToken]")?.value;
  if (!list || !token) return;

  async function tell() {
    if (document.visibilityState === "hidden") return;
    try {
      const answer = await fetch(place.dataset.presence, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-Form-Token": token },
        body: JSON.stringify(place.dataset.page ? { page: place.dataset.page } : {}),
        redirect: "error",
      });
      if (answer.ok) show((await answer.json()).people);
    } catch {
      // The next beat tries again; what is typed has its own honest status.
    }
  }

  function show(people) {
    const shown = [...list.children].map(item => item.textContent);
    if (shown.length === people.length && people.every((person, index) => person === shown[index])) return;
    list.replaceChildren(...people.map(person => Object.assign(document.createElement("li"), { textContent: person })));
  }

  setInterval(tell, beat);
}
