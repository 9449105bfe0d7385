// Moves a map as people do, and says how long its frames took: to draw, and from one to the next.

async function moved(page, frames, move) {
    const before = await page.evaluate(() => window.explorer.frameCount(0));
    const gaps = page.evaluate(count => new Promise(done => {
        const times = [];
        const tick = now => {
            times.push(now);
            times.length <= count ? requestAnimationFrame(tick) : done(times.slice(1).map((time, i) => time - times[i]));
        };
        requestAnimationFrame(tick);
    }), frames);
    let isOver = false;
    gaps.finally(() => (isOver = true));
    for (let i = 0; !isOver; i++) {
        await move(i);
    }
    const drawn = await page.evaluate(() => window.explorer.frameCount(0)) - before;
    const drawing = (await page.evaluate(() => window.explorer.frameTimes(0))).slice(-drawn);
    return { drawing, gaps: await gaps };
}

const middleOf = async page => {
    const box = await page.locator("#map-0").boundingBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
};

/** Drags all of the map around. */
export async function drag(page, frames) {
    const [x, y] = await middleOf(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    const times = await moved(page, frames, i => page.mouse.move(x + 120 * Math.sin(i / 9), y + 90 * Math.cos(i / 13)));
    await page.mouse.up();
    return times;
}

/** Zooms in and out. */
export async function turnWheel(page, frames) {
    await page.mouse.move(...await middleOf(page));
    return moved(page, frames, i => page.mouse.wheel(0, Math.floor(i / 12) % 2 === 0 ? -60 : 60));
}
