// Saves each field after a pause, tells the truth about it, and tries again. "Saved" is said only after the server has it.

import { offerRecovery } from "./entry-recovery.mjs";

const pause = 2_000;
const longest = 4_000; // without a pause: whoever opens the entry elsewhere misses no more than the last five seconds
const longestRetry = 30_000;

export function startAutosave(form, fields, journal) {
  const words = form.dataset;
  const status = form.querySelector("[data-status]");
  const alert = form.querySelector("[data-alert]");
  const token = form.querySelector("[name=__RequestVerificationToken]").value;
  let stopped = false; // nothing more can be saved from this page
  let isOut = false; // stopped until its author has signed in again
  let leaving = false;

  const states = new Map(fields.map(field => [field.code, { saved: field.text, timer: 0, since: null, wait: 0, running: null }]));
  const isTouched = field => field.text !== states.get(field.code).saved;

  function say(text) {
    alert.replaceChildren();
    if (status.textContent !== text) status.textContent = text;
  }

  function warn(text, action) {
    const sentence = document.createElement("p");
    sentence.textContent = text;
    if (alert.firstChild?.textContent !== text) alert.replaceChildren(sentence, ...(action ? [action] : []));
    status.textContent = "";
  }

  function typed(field) {
    const state = states.get(field.code);
    if (!isTouched(field)) {
      clearTimeout(state.timer);
      state.since = null;
      journal.forget(field.code);
      return;
    }
    const kept = journal.keep(field.code, field.text, field.revision);
    if (stopped) return;
    if (!kept) warn(words.notKept);
    else if (state.wait === 0) say(words.typed);
    if (state.wait > 0) return;
    state.since ??= Date.now();
    later(field, Math.max(0, Math.min(pause, state.since + longest - Date.now())));
  }

  function later(field, after) {
    const state = states.get(field.code);
    clearTimeout(state.timer);
    state.timer = setTimeout(() => save(field), after);
  }

  /** Resolves to whether the server now has what is typed. */
  async function save(field) {
    const state = states.get(field.code);
    clearTimeout(state.timer);
    if (state.running) await state.running;
    if (stopped || !isTouched(field)) return !isTouched(field);
    state.since = null;
    state.running = send(field, field.text);
    try {
      return await state.running;
    } finally {
      state.running = null;
    }
  }

  async function send(field, text) {
    const state = states.get(field.code);
    if (state.wait === 0) say(words.saving);
    let answer;
    try {
      answer = await fetch(words.entryForm, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-Form-Token": token },
        body: JSON.stringify({ field: field.code, text, revision: field.revision }),
        redirect: "error",
      });
    } catch {
      return tryAgain(field);
    }
    if (answer.ok) return saved(field, text, await answer.json());
    if (answer.status === 409) return conflict(field, await answer.json());
    // A 400 without a reason: somebody else signed in meanwhile, and the page's token is not theirs.
    if (answer.status === 401 || (answer.status === 400 && !answer.headers.get("Content-Type")?.includes("json"))) {
      isOut = true;
      return stop(words.session, link(words.signIn, words.signInWords));
    }
    if (answer.status === 403 || answer.status === 404 || answer.status === 410) return stop(words.closed);
    if (answer.status === 429 || answer.status >= 500) return tryAgain(field);
    warn(words.refused);
    return false;
  }

  function saved(field, text, { revision, savedAt }) {
    const state = states.get(field.code);
    state.saved = text;
    state.wait = 0;
    field.revision = revision;
    if (isTouched(field)) {
      journal.keep(field.code, field.text, revision);
      later(field, pause);
    } else {
      journal.forget(field.code, text);
    }
    if (!fields.some(isTouched)) say(words.saved.replace("{0}", clock(savedAt)));
    return true;
  }

  function tryAgain(field) {
    const state = states.get(field.code);
    state.wait = Math.min(longestRetry, Math.max(pause, state.wait * 2));
    warn(journal.find(field.code) ? words.notSaved : words.notKept);
    later(field, state.wait);
    return false;
  }

  /** Both texts are laid side by side by the server: the form is sent as it is. */
  function conflict(field, { by, at }) {
    const compare = document.createElement("button");
    compare.type = "button";
    compare.className = "button";
    compare.textContent = words.conflictWords;
    compare.addEventListener("click", () => leave(null));
    states.get(field.code).wait = pause; // no more tries by itself
    return stop(words.conflict.replace("{0}", by).replace("{1}", clock(at)), compare);
  }

  function stop(text, action) {
    stopped = true;
    for (const state of states.values()) clearTimeout(state.timer);
    warn(text, action);
    return false;
  }

  function leave(submitter) {
    leaving = true;
    form.requestSubmit(submitter);
  }

  for (const field of fields) {
    field.place.addEventListener("input", () => typed(field));
    field.place.addEventListener("change", () => typed(field));
  }
  addEventListener("online", () => {
    for (const field of fields) if (isTouched(field)) save(field);
  });
  // Signed in again in another tab: coming back to this one is enough.
  addEventListener("focus", () => {
    if (!isOut) return;
    isOut = stopped = false;
    for (const field of fields) if (isTouched(field)) save(field);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const field of fields) if (isTouched(field)) save(field);
  });
  // A button: first what the script knows how to save, then the form itself. Where saving fails the form is sent all the
  // same: the server shows what stands against it, and the journal still has the text.
  form.addEventListener("submit", async event => {
    if (leaving) return;
    event.preventDefault();
    const { submitter } = event;
    await Promise.all(fields.map(save));
    leave(submitter);
  });

  if (form.dataset.held === "true") say(words.typed);
  offerRecovery(form, fields, journal);
}

function clock(instant) {
  const pair = number => String(number).padStart(2, "0");
  const at = new Date(instant);
  return `${pair(at.getHours())}:${pair(at.getMinutes())}:${pair(at.getSeconds())}`;
}

function link(address, text) {
  const link = document.createElement("a");
  link.className = "button";
  link.href = address;
  link.textContent = text;
  return link;
}
