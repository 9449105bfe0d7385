// Okabe and Ito, "Color Universal Design" (2008): people with any form of colour blindness can tell these apart.

export const okabeIto = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#B8A800"] as const;

const named: Record<string, string> = { red: "#D55E00", orange: "#E69F00", green: "#009E73", blue: "#0072B2" };

/** Colours for the values of a characteristic; colours look like what they are called. */
export const valueColour = (kind: string, name: string, index: number): string => (kind === "colour" ? named[name] : undefined) ?? okabeIto[index % okabeIto.length]!;

export const good = "#009E73";
export const doubtful = "#E69F00";
export const wrong = "#D55E00";

export const isDark = (): boolean => matchMedia("(prefers-color-scheme: dark)").matches;

export interface Theme {
    readonly background: string;
    readonly foreground: string;
    readonly faint: string;
    readonly grey: string;
}

export const theme = (): Theme => isDark()
    ? { background: "#15181c", foreground: "#e8e8e8", faint: "#2b3036", grey: "#7c848c" }
    : { background: "#ffffff", foreground: "#1c1c1c", faint: "#e6e8ea", grey: "#9aa0a6" };

const lightRamp = ["#cfd8df", "#9cc3de", "#56b4e9", "#0072b2", "#0b3c6b", "#000a26"];
const darkRamp = ["#343c46", "#2b5c86", "#0072b2", "#56b4e9", "#b9e2fb", "#fff7c2"];

/** A colour of the ramp from little to much, which also grows in contrast to the background. */
export function ramp(share: number): string {
    const stops = (isDark() ? darkRamp : lightRamp).map(rgb);
    const at = Math.max(0, Math.min(1, share)) * (stops.length - 1);
    const first = Math.min(Math.floor(at), stops.length - 2);
    const mixed = stops[first]!.map((value, i) => Math.round(value + (at - first) * (stops[first + 1]![i]! - value)));
    return `#${mixed.map(value => value.toString(16).padStart(2, "0")).join("")}`;
}

/** A share of one colour over another. */
export function mixed(colour: string, share: number, background: string): string {
    const [above, below] = [rgb(colour), rgb(background)];
    return `#${above.map((value, i) => Math.round(share * value + (1 - share) * below[i]!).toString(16).padStart(2, "0")).join("")}`;
}

export function rgb(colour: string): [number, number, number] {
    const value = parseInt(colour.slice(1), 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
}
