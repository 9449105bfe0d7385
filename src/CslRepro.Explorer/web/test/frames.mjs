// How long frames take while a map is dragged: node test/frames.mjs CHROMIUM PAGE. Quoted in docs/explorer.md.
import { pathToFileURL } from "node:url";
import { launch, open } from "./browser.mjs";

const [executable, path] = process.argv.slice(2);
const browser = await launch(executable);
const { page, faults } = await open(browser, pathToFileURL(path).href);
const box = await page.locator("#map-0").boundingBox();
const states = await page.locator(".histogram + .note").textContent();
await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
await page.mouse.down();
const gaps = page.evaluate(() => new Promise(done => {
    const times = [];
    const tick = now => {
        times.push(now);
        times.length < 121 ? requestAnimationFrame(tick) : done(times.slice(1).map((time, i) => time - times[i]));
    };
    requestAnimationFrame(tick);
}));
let dragging = true;
gaps.finally(() => (dragging = false));
for (let i = 0; dragging; i++) {
    await page.mouse.move(box.x + box.width / 2 + 120 * Math.sin(i / 9), box.y + box.height / 2 + 90 * Math.cos(i / 13));
}
await page.mouse.up();
const drawing = (await page.evaluate(() => window.explorer.frameTimes(0))).slice(-100);
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))].toFixed(1);
console.log(`${states}; map of ${box.width} x ${box.height} pixels`);
console.log(`drawing a frame: median ${quantile(drawing, 0.5)} ms, 95 % within ${quantile(drawing, 0.95)} ms`);
console.log(`from frame to frame: median ${quantile(await gaps, 0.5)} ms, 95 % within ${quantile(await gaps, 0.95)} ms`);
console.log(faults.length === 0 ? "no console message" : faults.join("\n"));
await browser.close();
