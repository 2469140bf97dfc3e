// An entry's own page: who is at it, and its closing in the reader's time.

import { startPresence } from "./entry-presence.mjs";
import { countDown } from "./count-down.mjs";
import { localTimes } from "./local-time.mjs";

for (const place of document.querySelectorAll("[data-presence]")) startPresence(place);
localTimes(document);
countDown(document);
