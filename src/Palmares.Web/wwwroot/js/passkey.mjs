// Passkeys: to sign in with one, or to make one. Without them in the browser the forms stay hidden.

const ways = {
  get: json => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) }),
  create: json => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) }),
};

/** Shows each form[data-passkey]; sending it asks the server what to sign, the browser to sign it, and sends the answer. */
export function passkeys(root) {
  if (!globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) return;

  for (const form of root.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async event => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      const problem = form.querySelector(".passkey-problem");
      problem.hidden = true;
      try {
        const answer = await fetch(form.dataset.options, {
          method: "POST",
          headers: { "X-Form-Token": form.elements.__RequestVerificationToken.value },
        });
        if (!answer.ok) throw new Error(answer.statusText);
        const credential = await ways[form.dataset.passkey](await answer.json());
        form.elements.credential.value = JSON.stringify(credential);
        form.requestSubmit();
      } catch {
        problem.hidden = false;
      }
    });
  }
}
