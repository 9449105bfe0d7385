import { Data, momentOf, textTo } from "./data";
import { Finding, SeenGroup } from "./gapTest";

const format = "cslrepro-finding 1";

/** Why a group cannot be made a claim; null if it can. */
export function whyNoClaim(data: Data, group: SeenGroup): string | null {
    const network = data.networks[group.network]!;
    return !network.isTrained ? "A saved network has no other instances in which a claim could be judged."
        : momentOf(network, group.moment) < network.moments.length - 1 && network.positions.length > 1 ? "Claims speak of networks after their training: move the slider to its end."
            : group.states.size === data.stateCount ? "These are all states." : null;
}

/** A group as a file that `cslrepro check-finding` reads: which states, and what was seen of them. NoticedGroup.cs says what each field is. */
export function findingText(data: Data, group: SeenGroup, [own, ...others]: readonly Finding[]): string {
    const network = data.networks[group.network]!;
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
    const json = JSON.stringify({
        format,
        id: "my-finding",
        assertion: `These ${group.states.size} states of ${network.name} are a group in the full space.`,
        network: network.name,
        objects: data.groups[0]!.names.length,
        seed: data.seed,
        sentences: data.lastStates.length,
        seen: `${own!.answer} in the full space, ${percent(own!.closure.inside)} of the nearest inside, ${percent(own!.closure.control)} in groups grown elsewhere; `
            + others.map(({ place, answer }) => `${place.label}: ${answer}`).join("; "),
        states: Array.from(group.states.states, state => textTo(data, state)),
    }, null, 2);

    // A seed may have more digits than a number here holds; with all of them it is still a number of JSON. Inside of texts the quotes would be escaped.
    return `${json.replace(/"seed": "(\d+)"/, '"seed": $1')}\n`;
}

export function download(name: string, text: string): void {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
}
