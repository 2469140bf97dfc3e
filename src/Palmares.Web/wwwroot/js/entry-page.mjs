// An entry's own page: who is at it, what this browser kept of it, and its closing in the reader's time.

import { startPresence } from "./entry-presence.mjs";
import { offerKept } from "./entry-kept.mjs";
import { countDown } from "./count-down.mjs";
import { localTimes } from "./local-time.mjs";

for (const place of document.querySelectorAll("[data-presence]")) startPresence(place);
for (const place of document.querySelectorAll("[data-kept]")) offerKept(place);
localTimes(document);
countDown(document);
