// Pages that show a closing: in the reader's time, and how long it is till then.

import { countDown } from "./count-down.mjs";
import { localTimes } from "./local-time.mjs";

localTimes(document);
countDown(document);
