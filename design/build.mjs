// Compiles the style sheet, and copies scripts and fonts, into the web root. The output is committed, so that building and
// running Palmares needs no npm; a test compares the digest below with the sources.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const webRoot = join(here, "../src/Palmares.Web/wwwroot");
const fonts = {
  "source-sans-3": "@fontsource-variable/source-sans-3",
  "brygada-1918": "@fontsource-variable/brygada-1918",
};

/** SHA-256 over the style sheet's sources in order of their paths: "path\n" and the text of each. */
function digest() {
  const hash = createHash("sha256");
  const files = readdirSync(join(here, "styles"), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(".scss"))
    .map(entry => relative(here, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  for (const file of files) hash.update(`${file}\n${readFileSync(join(here, file), "utf8")}`);
  return hash.digest("hex").slice(0, 16);
}

function build() {
  for (const folder of ["css", "js", "fonts"]) mkdirSync(join(webRoot, folder), { recursive: true });

  const { css } = sass.compile(join(here, "styles/palmares.scss"), {
    style: "compressed",
    loadPaths: [join(here, "node_modules")],
    quietDeps: true,
  });
  writeFileSync(join(webRoot, "css/palmares.css"), `/*sources ${digest()}*/${css.replace(/^﻿/, "").replace('@charset "UTF-8";', "")}\n`);

  for (const script of readdirSync(join(here, "scripts"))) cpSync(join(here, "scripts", script), join(webRoot, "js", script));

  for (const [name, folder] of Object.entries(fonts))
    for (const subset of ["latin", "latin-ext"])
      cpSync(join(here, "node_modules", folder, `files/${name}-${subset}-wght-normal.woff2`), join(webRoot, `fonts/${name}-${subset}.woff2`));

  console.log(`palmares.css ${Math.ceil(css.length / 1024)} KB`);
}

build();
if (process.argv.includes("--watch")) {
  let pending;
  watch(here, { recursive: true }, (_, file) => {
    if (!/\.(scss|mjs|js)$/.test(file ?? "") || file.includes("node_modules")) return;
    clearTimeout(pending);
    pending = setTimeout(() => { try { build(); } catch (error) { console.error(error.message); } }, 100);
  });
}
