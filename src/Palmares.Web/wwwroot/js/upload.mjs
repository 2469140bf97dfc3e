// Shows how far a file is on its way. Without this the form is sent as any other.

import { errorSummary } from "./error-summary.mjs";

function start() {
  for (const form of document.querySelectorAll("form[data-upload]")) follow(form);
}

function follow(form) {
  const file = form.querySelector("input[type=file]");
  const button = form.querySelector("button");
  const status = form.querySelector(".upload-status");
  const progress = form.querySelector(".upload-progress");
  const words = form.dataset;

  const say = (text) => {
    status.textContent = text;
    status.hidden = false;
  };

  const stop = (text) => {
    say(text);
    progress.hidden = true;
    button.disabled = false;
  };

  const isTooLarge = () => file.files[0]?.size > Number(words.most);

  file.addEventListener("change", () => {
    if (isTooLarge()) say(words.tooLarge);
    else status.hidden = true;
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isTooLarge()) {
      say(words.tooLarge);
      file.focus();
      return;
    }
    send();
  });

  function send() {
    const request = new XMLHttpRequest();
    const body = new FormData(form);
    let quarter = 0;
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      progress.value = Math.round((100 * event.loaded) / event.total);
      // Announced in quarters only: a screen reader would read every step.
      if (progress.value >= 100) say(words.examining);
      else if (Math.floor(progress.value / 25) > quarter) {
        quarter = Math.floor(progress.value / 25);
        say(words.sending.replace("{0}", progress.value));
      }
    });
    request.addEventListener("load", () => answered(request));
    request.addEventListener("error", () => stop(words.lost));
    request.addEventListener("abort", () => stop(words.lost));
    request.open("POST", form.action);
    request.setRequestHeader("X-Form-Token", body.get("__RequestVerificationToken"));
    button.disabled = true;
    progress.value = 0;
    progress.hidden = false;
    say(words.sending.replace("{0}", "0"));
    request.send(body);
  }

  function answered(request) {
    if (request.status === 401) return stop(words.signedOut);
    if (request.status === 413) return stop(words.tooLarge);
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    if (request.status >= 500 || !page.querySelector("main h1")) return stop(words.lost);
    // Saved: the answer was a redirect that has been followed; ask for it anew, so that address and page agree.
    if (request.status === 200 && request.responseURL !== form.action) return goTo(new URL(request.responseURL));
    if (request.status === 200) {
      history.pushState(null, "", request.responseURL);
      addEventListener("popstate", () => location.reload());
    }
    show(page, file);
  }
}

function goTo(address) {
  const added = address.searchParams.get("added");
  if (added) address.hash = `file-${added}`;
  if (location.href === address.href) location.reload();
  else location.assign(address);
}

/** The answered page's own main part, as without scripts; the file stays chosen unless it is at fault. */
function show(page, file) {
  document.title = page.title;
  document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
  const again = document.getElementById(file.id);
  if (again && !again.closest(".govuk-form-group--error")) again.replaceWith(file);
  start();
  errorSummary(document);
  if (document.querySelector(".govuk-error-summary")) return;
  const heading = document.querySelector("main h1");
  heading.tabIndex = -1;
  heading.focus();
}

start();
