// The view as the part of the address after #, so that a finding can be sent. Whatever cannot be read is left at its default.
import { ColourChoice } from "./colouring";
import { Data } from "./data";
import { View } from "./store";

/** What part of a map is in sight: its middle in map coordinates, and how far it is enlarged. */
export interface Camera {
    readonly x: number;
    readonly y: number;
    readonly scale: number;
}

export const defaultView: View = {
    colour: "clause", hidden: new Set(), network: 0, moment: Infinity, query: "", finalOnly: false, loss: null, state: null, sentence: null, lasso: null, island: null,
    typed: null, at: null, versus: null,
};

/** A longer text than anybody types is none of this page's own links. */
const mostTyped = 2000;

const short = (value: number): string => String(Number(value.toPrecision(5)));

export function toLink(view: View, cameras: readonly (Camera | null)[], lastMoment: number): string {
    const fields = new URLSearchParams();
    const put = (name: string, value: string | number | null, usual: string | number | null): void => {
        if (value !== usual && value !== null) {
            fields.set(name, String(value));
        }
    };
    put("colour", view.colour, defaultView.colour);
    put("hide", [...view.hidden].sort((a, b) => a - b).join("."), "");
    put("network", view.network, 0);
    put("moment", Math.min(view.moment, lastMoment), lastMoment);
    put("find", view.query, "");
    put("final", view.finalOnly ? 1 : 0, 0);
    put("loss", view.loss?.map(short).join("~") ?? null, null);
    put("state", view.state, null);
    put("sentence", view.sentence, null);
    put("lasso", view.lasso && [view.lasso.network, view.lasso.moment, ...view.lasso.polygon.map(short)].join("~"), null);
    put("island", view.island && [view.island.network, view.island.moment, view.island.state].join("~"), null);
    put("typed", view.typed, null);
    put("at", view.at, null);
    put("versus", view.versus, null);
    cameras.forEach((camera, i) => put(`map${i}`, camera && [camera.x, camera.y, camera.scale].map(short).join("~"), null));
    return fields.toString();
}

export function fromLink(link: string, data: Data, colours: readonly ColourChoice[], lastMoment: number): { view: View; cameras: (Camera | null)[] } {
    const fields = new URLSearchParams(link.replace(/^#/, ""));
    const numbers = (name: string, separator = "~"): number[] => {
        const text = fields.get(name) ?? "";
        const values = text === "" ? [] : text.split(separator).map(Number);
        return values.every(Number.isFinite) ? values : [];
    };
    const index = (name: string, count: number): number | null => {
        const [value] = numbers(name);
        return value !== undefined && Number.isInteger(value) && value >= 0 && value < count ? value : null;
    };
    // No upper end: each network has moments of its own, and what is beyond them means its last.
    const isMoment = (moment: number | undefined): moment is number => moment !== undefined && Number.isInteger(moment) && moment >= 0;
    const colour = fields.get("colour") ?? "";
    const [low, high] = numbers("loss");
    const [network, moment, ...polygon] = numbers("lasso");
    const isLasso = network !== undefined && isMoment(moment) && data.networks[network] !== undefined && polygon.length >= 6 && polygon.length % 2 === 0;
    const [islandNetwork, islandMoment, islandState] = numbers("island");
    const isIsland = islandNetwork !== undefined && isMoment(islandMoment) && data.networks[islandNetwork] !== undefined
        && islandState !== undefined && Number.isInteger(islandState) && islandState >= 0 && islandState < data.stateCount;
    return {
        view: {
            colour: colours.some(choice => choice.key === colour) ? colour : defaultView.colour,
            hidden: new Set(numbers("hide", ".")),
            network: index("network", data.networks.length) ?? 0,
            moment: index("moment", lastMoment + 1) ?? lastMoment,
            query: fields.get("find") ?? "",
            finalOnly: fields.get("final") === "1",
            loss: low !== undefined && high !== undefined && low <= high ? [low, high] : null,
            state: index("state", data.stateCount),
            sentence: index("sentence", data.lastStates.length),
            lasso: isLasso ? { network, moment, polygon } : null,
            island: isIsland ? { network: islandNetwork, moment: islandMoment, state: islandState } : null,
            typed: fields.get("typed")?.slice(0, mostTyped) ?? null,
            at: index("at", mostTyped),
            versus: fields.get("versus")?.slice(0, mostTyped) ?? null,
        },
        cameras: data.networks.map((_, i) => {
            const [x, y, scale] = numbers(`map${i}`);
            return x !== undefined && y !== undefined && scale !== undefined && scale > 0 ? { x, y, scale } : null;
        }),
    };
}
