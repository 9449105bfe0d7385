// A colour for every model, in light and dark. In the light theme those of an LSTM and of an ESN with final learning are the figures' own. All stand out from
// the page by 3 : 1, and lie far apart for people with any form of colour blindness, or none: the browser tests measure both.
import { isDark } from "./palette";

type Pair = readonly [light: string, dark: string];

/** By the names that networks have: presets of `explore --model`, and kinds of saved networks. */
const known: Readonly<Record<string, Pair>> = {
    "esn-cl": ["#c0709c", "#b5769f"],
    "esn-fl": ["#d55e00", "#cf4a0c"],
    "esn": ["#250000", "#f7f58c"],
    "lstm": ["#0072b2", "#2f78e6"],
    "gru": ["#1f5a3c", "#0ab671"],
    "simple": ["#713e11", "#ff9f1a"],
};

/** For models of other names, and for the second of two of the same name. */
const spare: readonly Pair[] = [["#6800cf", "#b8a4ff"], ["#060045", "#c7fafe"]];

/** The colours of the networks of a page, which has two at most: never the same one twice. */
export function networkColours(names: readonly string[]): string[] {
    const left = [...spare];
    const theme = isDark() ? 1 : 0;
    // hasOwn: a model may be called "constructor".
    return names.map((name, i) => (Object.hasOwn(known, name) && names.indexOf(name) === i ? known[name]! : left.shift() ?? spare[0]!)[theme]);
}

export const networkColour = (networks: readonly { readonly name: string }[], index: number): string =>
    networkColours(networks.map(network => network.name))[index]!;
