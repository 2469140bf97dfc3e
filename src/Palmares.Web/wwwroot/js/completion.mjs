// Ways to go on typing under a search field: an editable combobox with a listbox (ARIA authoring practices). Without it the
// field is a field. Nothing is chosen unless the reader does, and Escape closes the list before it clears the field.

const pause = 140; // milliseconds without a key before anything is asked
const least = 2;   // letters
let fields = 0;

/** Every search form that says where to ask: <form data-complete="ADDRESS">. */
export function completion(root) {
  for (const form of root.querySelectorAll("form[data-complete]")) new Completion(form);
}

class Completion {
  #form; #input; #list; #status; #timer; #request;
  #items = [];
  #active = -1;

  constructor(form) {
    this.#form = form;
    this.#input = form.querySelector("input[type=search]");
    this.#build(`suggestions-${++fields}`);
    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", event => this.#key(event));
    this.#input.addEventListener("blur", () => this.#close());
    this.#list.addEventListener("pointerdown", event => event.preventDefault()); // keeps the focus in the field
    this.#list.addEventListener("click", event => this.#choose(this.#items.indexOf(event.target.closest("li"))));
  }

  #build(id) {
    this.#list = Object.assign(document.createElement("ul"), { id, className: "suggestions", hidden: true });
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", this.#form.dataset.label);
    this.#status = Object.assign(document.createElement("p"), { className: "visually-hidden" });
    this.#status.setAttribute("role", "status");
    this.#input.after(this.#list);
    this.#form.append(this.#status);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", id]])
      this.#input.setAttribute(name, value);
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    if (this.#input.value.trim().length < least) this.#close();
    else this.#timer = setTimeout(() => this.#ask(this.#input.value), pause);
  }

  async #ask(typed) {
    this.#request = new AbortController();
    const address = new URL(this.#form.dataset.complete, location.href);
    address.search = new URLSearchParams({ q: typed, lang: document.documentElement.lang });
    try {
      const answer = await fetch(address, { signal: this.#request.signal });
      if (answer.ok && document.activeElement === this.#input) this.#show((await answer.json()).items);
    } catch {
      this.#close(); // Offline, or overtaken by the next key: the field works without.
    }
  }

  #show(items) {
    this.#items = items.map((item, index) => this.#option(item, index));
    this.#list.replaceChildren(...this.#items);
    this.#activate(-1);
    this.#open(items.length > 0);
    const form = items.length === 1 ? this.#form.dataset.foundOne : this.#form.dataset.foundOther;
    this.#status.textContent = items.length > 0 ? form.replace("{0}", items.length) : "";
  }

  #option({ text, count, url }, index) {
    const option = Object.assign(document.createElement("li"), { id: `${this.#list.id}-${index}` });
    const words = document.createElement("span");
    const number = Object.assign(document.createElement("span"), { className: "count" });
    words.textContent = text;
    number.textContent = count;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    Object.assign(option.dataset, { text, url });
    option.append(words, number);
    return option;
  }

  #key(event) {
    if (event.isComposing) return;
    const last = this.#items.length - 1;
    if (event.key === "ArrowDown" && this.#isOpen) this.#activate(this.#active === last ? -1 : this.#active + 1);
    else if (event.key === "ArrowUp" && this.#isOpen) this.#activate(this.#active === -1 ? last : this.#active - 1);
    else if (event.key === "ArrowDown") this.#typed();
    else if (event.key === "Escape" && this.#isOpen) this.#close();
    else if (event.key === "Enter" && this.#isOpen && this.#active >= 0) this.#choose(this.#active);
    else return;
    event.preventDefault();
  }

  #activate(index) {
    this.#items[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = index;
    const option = this.#items[index];
    if (!option) return void this.#input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", option.id);
  }

  // A word is searched under the choices already made, so the form is sent; a title leads to its record.
  #choose(index) {
    const { text, url } = this.#items[index]?.dataset ?? {};
    if (!url) return;
    this.#close();
    if (!url.includes("?")) return void location.assign(url);
    this.#input.value = text;
    this.#form.requestSubmit();
  }

  get #isOpen() {
    return !this.#list.hidden;
  }

  #open(shown) {
    this.#list.hidden = !shown;
    this.#input.setAttribute("aria-expanded", String(shown));
  }

  #close() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#activate(-1);
    this.#open(false);
    this.#status.textContent = "";
  }
}
