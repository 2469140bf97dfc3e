// The browser's own journal of what is typed: at every change, before anything is sent, by person, entry and field. It is kept
// twice: in localStorage, which has it at once, and on disk, which has it when the browser is killed. A record is taken out
// once the server has the same text. Whoever signs in as somebody else does not see it.

import { openDisk } from "./entry-disk.mjs";

export function startJournal(prefix) {
  const key = code => `${prefix}:${code}`;
  const disk = openDisk();
  const begun = kept(prefix);

  return {
    /** What was there before this page: a promise of {text, revision, at} by code. */
    left: disk.read(`${prefix}:`).then(written => newest(prefix, begun, written), () => begun),

    /** Whether it could be kept: private windows and full disks refuse. */
    keep(code, text, revision) {
      const record = { text, revision, at: Date.now() };
      disk.write(key(code), record);
      try {
        localStorage.setItem(key(code), JSON.stringify(record));
        return true;
      } catch {
        return false;
      }
    },

    /** {text, revision, at} or null. */
    find: code => read(key(code)),

    /** Takes the record out, if it still holds this text. */
    forget(code, text) {
      const record = read(key(code));
      if (text !== undefined && record && record.text !== text) return;
      // That it is gone is written too: after a crash localStorage may have it again.
      disk.write(key(code), { at: Date.now() });
      localStorage.removeItem(key(code));
    },
  };
}

function read(key) {
  try {
    const record = JSON.parse(localStorage.getItem(key));
    return typeof record?.text === "string" ? record : null;
  } catch {
    return null;
  }
}

function kept(prefix) {
  const records = new Map();
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${prefix}:`) && read(key)) records.set(key.slice(prefix.length + 1), read(key));
    }
  } catch {
    // No storage, no records.
  }
  return records;
}

function newest(prefix, begun, written) {
  const records = new Map(begun);
  for (const [key, record] of written) {
    const code = key.slice(prefix.length + 1);
    if (record.at < (records.get(code)?.at ?? 0)) continue;
    if (typeof record.text === "string") records.set(code, record);
    else records.delete(code);
  }
  return records;
}
