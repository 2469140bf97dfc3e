// The browser's own journal of what is typed: at every change, before anything is sent, by person, entry and field. A record
// is taken out once the server has the same text. Whoever signs in as somebody else does not see it.

export function startJournal(prefix) {
  const key = code => `${prefix}:${code}`;
  return {
    /** Whether it could be kept: private windows and full disks refuse. */
    keep(code, text, revision) {
      try {
        localStorage.setItem(key(code), JSON.stringify({ text, revision, at: Date.now() }));
        return true;
      } catch {
        return false;
      }
    },

    /** {text, revision, at} or null. */
    find(code) {
      try {
        const record = JSON.parse(localStorage.getItem(key(code)));
        return typeof record?.text === "string" ? record : null;
      } catch {
        return null;
      }
    },

    /** Takes the record out, if it still holds this text. */
    forget(code, text) {
      if (text === undefined || this.find(code)?.text === text) localStorage.removeItem(key(code));
    },
  };
}
