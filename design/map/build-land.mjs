// Draws the land of the world map once: Natural Earth's 1:110 million shapes in the Equal Earth projection, without
// Antarctica. EqualEarth.cs places the bubbles with the same scale and offset; its test holds the numbers printed here.

import { readFileSync, writeFileSync } from "node:fs";
import { geoArea, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const width = 1000;
const least = 3; // square units: smaller islands would be dust
const atlas = JSON.parse(readFileSync(new URL("../node_modules/world-atlas/land-110m.json", import.meta.url)));
const polygons = feature(atlas, atlas.objects.land).features
  .flatMap(({ geometry }) => geometry.coordinates)
  .map(coordinates => ({ type: "Polygon", coordinates }))
  .filter(polygon => !isAntarctic(polygon));
const land = { type: "GeometryCollection", geometries: polygons };

// Cut at 169° West, through the Bering Strait, so that no land is torn.
const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(width, land);
const path = geoPath(projection);
const shown = polygons.filter(polygon => path.area(polygon) >= least);
const height = Math.ceil(path.bounds(land)[1][1]);
const d = shown.map(polygon => relative(path(polygon))).join("");

writeFileSync(
  new URL("../../src/Palmares.Web/wwwroot/img/land.svg", import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path id="land" d="${d}"/></svg>\n`);
console.log({ height, scale: projection.scale(), translate: projection.translate(), bytes: d.length, geoArea: geoArea(land) });
for (const place of [[2.35, 48.86], [-99.13, 19.43], [127, 37.57], [174.78, -41.29], [-149.9, 61.2]]) console.log(place, projection(place));

function isAntarctic({ coordinates: [ring] }) {
  return ring.every(([, latitude]) => latitude < -60);
}

/** The path with steps rounded to half a unit, which is under half a pixel where the map is shown; the rounding never adds up. */
function relative(absolute) {
  return absolute.split("Z").filter(Boolean).map(ring => {
    const points = ring.slice(1).split("L").map(pair => pair.split(",").map(v => Math.round(v * 2) / 2));
    let [x, y] = points[0];
    const steps = [];
    for (const [nextX, nextY] of points.slice(1)) {
      if (nextX === x && nextY === y) continue;
      steps.push(`${number(nextX - x)}${(nextY - y) < 0 ? "" : " "}${number(nextY - y)}`);
      [x, y] = [nextX, nextY];
    }
    return steps.length < 3 ? "" : `M${points[0].join(" ")}l${steps.join(" ").replace(/ -/g, "-")}z`;
  }).join("");
}

function number(value) {
  return String(value).replace(/^(-?)0\./, "$1.");
}
