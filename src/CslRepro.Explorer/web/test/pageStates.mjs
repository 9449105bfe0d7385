// The states of a page that somebody may be in, for what is measured in all of them.
import { settle } from "./browser.mjs";

const byLink = link => async page => {
    await page.evaluate(hash => { location.hash = hash; }, link);
    await settle(page);
};

/** Each goes on from whatever was before it. */
export const pageStates = {
    "first view": byLink("#"),
    "group with its answer, filters": byLink("#island=0~9~3&hide=1&final=0&loss=0.001~1"),
    "chosen state": byLink("#state=100&colour=word&network=1"),
    "typed sentence with a word that cannot follow, compared": byLink("#typed=the+cup+is+red+the+bowl&versus=the+cup+is+red+and&at=2"),
    "lasso on": async page => {
        await byLink("#colour=correct")(page);
        await page.locator("#lasso").click();
        await settle(page);
    },
    "help open": async page => {
        await page.locator(".help summary").click();
        await settle(page);
    },
    "hovering": async page => {
        await byLink("#")(page);
        await page.keyboard.press("Escape");
        const [x, y] = await page.evaluate(() => window.explorer.place(0, 0));
        await page.locator("#map-0").hover({ position: { x, y } });
        await settle(page);
    },
};

export const schemes = ["light", "dark"];

/** In CSS pixels. 320 is 1280 at a zoom of 400 % (WCAG 2.2, 1.4.10). */
export const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 360, height: 740 }, zoomed: { width: 320, height: 640 } };

/** Pairs of a scheme and a size for what is slow to look at: each scheme and each size once, or with CSLREPRO_ALL_VIEWS=1 all of them. */
export const pairsOfViews = process.env.CSLREPRO_ALL_VIEWS === "1"
    ? schemes.flatMap(scheme => [[scheme, sizes.wide], [scheme, sizes.narrow]])
    : [["light", sizes.wide], ["dark", sizes.narrow]];
