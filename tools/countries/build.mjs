// Writes data/countries.json: every country of data/regions.json with its names from CLDR and a point for the map.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoCentroid, geoContains } from "d3-geo";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries");
const atlas = require("world-atlas/countries-10m.json");
const data = new URL("../../data/", import.meta.url);
const shapes = feature(atlas, atlas.objects.countries).features;

// Where the middle of the largest piece of land is not where a reader looks: [longitude, latitude].
const byHand = {
  GM: [-15.4, 13.47], // the river bends out of its own middle
  HR: [15.9, 45.5], // crescent: the middle touches Bosnia and Herzegovina
  HT: [-72.3, 19.1], // the middle lies in the bay
  IL: [34.85, 30.95], // the middle lies outside
  KI: [172.98, 1.4], // Tarawa, where people and the institution are; the largest island is 3,000 km away
  MA: [-6.4, 31.9], // the country without the territory south of it
  MH: [171.18, 7.1], // Majuro, a ring of land around water
  MV: [73.51, 4.18], // Malé
  MY: [102.3, 4.1], // the peninsula, not Borneo
  NO: [9.7, 61.4], // the middle touches Sweden
  RU: [44.7, 58.2], // the European part, as the association's region
  TV: [179.2, -8.52], // Funafuti, a ring of land around water
  VN: [108.1, 14.2], // crescent: the middle lies in Laos
};

const namesIn = Object.fromEntries(["en", "fr", "de", "es"].map((language) => [language, new Intl.DisplayNames(language, { type: "region", fallback: "none" })]));

/** Of all features with a country's number (some have outlying territories of their own), the largest polygon. */
function largestPolygon(code) {
  const number = iso.alpha2ToNumeric(code);
  const polygons = shapes
    .filter(({ id }) => id === number)
    .flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates))
    .map((coordinates) => wound({ type: "Polygon", coordinates }))
    .sort((one, other) => geoArea(other) - geoArea(one));
  if (polygons.length === 0) throw new Error(`${code}: not in the atlas`);
  return polygons[0];
}

/** Some atolls are wound the wrong way round and would cover the rest of the world. */
function wound(polygon) {
  if (geoArea(polygon) < 2 * Math.PI) return polygon;
  return { type: "Polygon", coordinates: polygon.coordinates.map((ring) => ring.toReversed()) };
}

function pointOf(code) {
  if (byHand[code]) return byHand[code];
  const polygon = largestPolygon(code);
  const middle = geoCentroid(polygon).map((degrees) => Math.round(degrees * 100) / 100);
  if (!geoContains(polygon, middle)) throw new Error(`${code}: the middle ${middle} lies outside; choose a point by hand`);
  return middle;
}

function country(code) {
  const names = Object.fromEntries(Object.entries(namesIn).map(([language, display]) => [language, display.of(code)]));
  const [lon, lat] = pointOf(code);
  return { code, names, lon, lat };
}

const regions = JSON.parse(readFileSync(new URL("regions.json", data), "utf8"));
const countries = regions.flatMap((region) => region.countries.map(({ code }) => code)).sort().map(country);
writeFileSync(new URL("countries.json", data), JSON.stringify(countries, null, 2) + "\n");
console.log(`${countries.length} countries, CLDR ${process.versions.cldr}`);
