// What every page gets beyond HTML. Each part looks for its own elements and leaves the page alone without them.

import { themeSwitch } from "./theme-switch.mjs";
import { facetFilters } from "./facet-filter.mjs";
import { errorSummary } from "./error-summary.mjs";
import { completion } from "./completion.mjs";
import { pageTools } from "./page-tools.mjs";
import { passkeys } from "./passkey.mjs";

themeSwitch(document);
facetFilters(document);
errorSummary(document);
completion(document);
pageTools(document);
passkeys(document);
