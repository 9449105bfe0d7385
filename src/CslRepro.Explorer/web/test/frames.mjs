// How long frames take while a map is dragged and zoomed: node test/frames.mjs CHROMIUM PAGE [webgl]. Quoted in docs/explorer.md. With "webgl" the processor
// draws as WebGL does, which the page does not do by itself.
import { pathToFileURL } from "node:url";
import { launch, open, softwareWebGl } from "./browser.mjs";
import { drag, turnWheel } from "./moving.mjs";

const [executable, path, kind] = process.argv.slice(2);
const browser = await launch(executable, kind === "webgl" ? softwareWebGl : []);
const { page, faults } = await open(browser, pathToFileURL(path).href + (kind === undefined ? "" : `?draw=${kind}`));
const box = await page.locator("#map-0").boundingBox();
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))].toFixed(1);
const states = await page.locator(".histogram + .note").textContent();
console.log(`${states}; map of ${box.width} x ${box.height} pixels, drawn by ${await page.evaluate(() => window.explorer.painter(0))}`);
for (const [name, move] of [["dragging", drag], ["zooming", turnWheel]]) {
    const { drawing, gaps } = await move(page, 120);
    console.log(`${name}: drawing a frame: median ${quantile(drawing, 0.5)} ms, 95 % within ${quantile(drawing, 0.95)} ms`);
    console.log(`${name}: from frame to frame: median ${quantile(gaps, 0.5)} ms, 95 % within ${quantile(gaps, 0.95)} ms`);
}
console.log(faults.length === 0 ? "no console message" : faults.join("\n"));
await browser.close();
