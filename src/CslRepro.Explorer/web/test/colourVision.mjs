// How far apart colours are for people with and without colour blindness, and how they stand out from what is behind them.

// Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision Deficiency", table 1, severity 1, for linear RGB.
const eyes = {
    "no colour blindness": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

// IEC 61966-2-1: linear sRGB to CIE XYZ under D65.
const toXyz = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]];
const white = toXyz.map(row => row[0] + row[1] + row[2]);
const times = (matrix, vector) => matrix.map(row => row.reduce((sum, value, i) => sum + value * vector[i], 0));
const linear = colour => [1, 3, 5]
    .map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));

function lab(rgb) {
    const [x, y, z] = times(toXyz, rgb.map(value => Math.min(1, Math.max(0, value))))
        .map((value, i) => value / white[i])
        .map(value => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The distance of two colours, #rrggbb, in CIE L*a*b* for the eye to which they are most alike, and which that is. */
export function leastDistance(one, other) {
    return Object.entries(eyes)
        .map(([eye, matrix]) => {
            const [a, b] = [one, other].map(colour => lab(times(matrix, linear(colour))));
            return { eye, distance: Math.hypot(...a.map((value, i) => value - b[i])) };
        })
        .reduce((least, next) => (next.distance < least.distance ? next : least));
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(one, other) {
    const [dark, light] = [one, other].map(colour => times(toXyz, linear(colour))[1]).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
}
