// Records on this computer's disk, written at once: a browser keeps localStorage in memory for up to a minute (Chromium), and
// where it is killed meanwhile that minute is gone. Without a database, as in some private windows, it keeps nothing.

const store = "journal";

export function openDisk() {
  const opened = open().catch(() => null);
  const waiting = new Map();
  let isWriting = false;

  /** One write at a time; what is typed during it goes into the next. */
  async function writeAll() {
    isWriting = true;
    while (waiting.size > 0) {
      const records = [...waiting];
      waiting.clear();
      await write(await opened, records).catch(() => {});
    }
    isWriting = false;
  }

  return {
    write(key, record) {
      waiting.set(key, record);
      if (!isWriting) writeAll();
    },

    /** [key, record] of every record whose key begins so. */
    async read(prefix) {
      const database = await opened.catch(() => null);
      if (!database) return [];
      const records = database.transaction(store).objectStore(store);
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const [keys, values] = await Promise.all([answer(records.getAllKeys(range)), answer(records.getAll(range))]);
      return keys.map((key, index) => [key, values[index]]);
    },
  };
}

function open() {
  const request = indexedDB.open("palmares", 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(store));
  return answer(request);
}

function write(database, records) {
  if (!database) return Promise.resolve();
  const transaction = database.transaction(store, "readwrite", { durability: "strict" });
  for (const [key, record] of records) transaction.objectStore(store).put(record, key);
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", resolve);
    transaction.addEventListener("abort", () => reject(transaction.error));
  });
}

function answer(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}
