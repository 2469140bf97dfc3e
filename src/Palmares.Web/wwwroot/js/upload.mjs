// Shows how far a file is on its way. Without this the form is sent as any other.

for (const form of document.querySelectorAll("form[data-upload]")) {
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
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      progress.value = Math.round((100 * event.loaded) / event.total);
      // Announced in quarters only: a screen reader would read every step.
      if (progress.value >= 100) say(words.examining);
      else if (progress.value % 25 === 0) say(words.sending.replace("{0}", progress.value));
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
    if (request.status >= 500 || request.status === 0) return stop(words.lost);
    if (request.status === 413) return stop(words.tooLarge);
    // Saved: the answer was a redirect that has been followed; ask for it anew, so that address and page agree.
    if (request.status === 200) {
      if (location.href.split("#")[0] === request.responseURL) location.reload();
      else location.assign(request.responseURL);
      return;
    }
    // Refused: the page's own main part with what is wrong, as without scripts; the file has to be chosen anew only where it is at fault.
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const summary = page.querySelector("main .govuk-error-summary");
    if (!summary) return stop(words.lost);
    const message = summary.querySelector("li")?.textContent ?? "";
    stop(message);
    document.querySelector("main .govuk-error-summary")?.remove();
    document.querySelector("main .wrap").prepend(summary);
    summary.focus();
  }
}
