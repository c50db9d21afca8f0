export type Rgb = readonly [number, number, number];
export type Oklch = { lightness: number; chroma: number; hue: number; alpha: number };
export type Theme = "light" | "dark";

/** Reads every `--name: light-dark(oklch(...), oklch(...));` line of the token file. */
export function readColourTokens(css: string): Map<string, Record<Theme, Oklch>> {
  const tokens = new Map<string, Record<Theme, Oklch>>();
  for (const match of css.matchAll(/--([\w-]+):\s*light-dark\(\s*(oklch\([^)]*\)),\s*(oklch\([^)]*\))\s*\)/g)) {
    const [, name = "", light = "", dark = ""] = match;
    tokens.set(name, { light: parseOklch(light), dark: parseOklch(dark) });
  }
  return tokens;
}

/** Reads every `--name: 12%;` line as a fraction. */
export function readShares(css: string): Map<string, number> {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*([\d.]+)%;/g)].map(([, name = "", share]) => [name, Number(share) / 100]),
  );
}

function parseOklch(text: string): Oklch {
  const [lightness = Number.NaN, chroma = Number.NaN, hue = Number.NaN, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(
    Number,
  );
  return { lightness, chroma, hue, alpha };
}

/** OKLCH to linear-light sRGB (CSS Color 4), clipped to the gamut as a browser shows it on an sRGB screen. */
export function toLinear({ lightness, chroma, hue }: Oklch): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const clip = (channel: number) => Math.min(1, Math.max(0, channel));
const encode = (channel: number) => (channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055);
const decode = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** `top` at `alpha` painted over `bottom`, blended in gamma-encoded sRGB as browsers do; in and out linear-light. */
export function over(top: Rgb, alpha: number, bottom: Rgb): Rgb {
  const blend = (i: 0 | 1 | 2) => decode(alpha * encode(top[i]) + (1 - alpha) * encode(bottom[i]));
  return [blend(0), blend(1), blend(2)];
}

/** WCAG 2 contrast ratio of two linear-light colours. */
export function contrast(one: Rgb, other: Rgb): number {
  const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [high, low] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Full-strength dichromacy matrices of Machado, Oliveira and Fernandes (2009), for linear-light sRGB. */
const DICHROMACY: Record<"deuteranopia" | "protanopia" | "tritanopia", readonly [Rgb, Rgb, Rgb]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export type Sight = "full" | keyof typeof DICHROMACY;
export const SIGHTS: readonly Sight[] = ["full", "deuteranopia", "protanopia", "tritanopia"];

/** The colour as somebody with this sight sees it. */
export function seen(colour: Rgb, sight: Sight): Rgb {
  if (sight === "full") return colour;
  const [r, g, b] = DICHROMACY[sight].map((row) => clip(row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]));
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** Distance in OKLab times 100: about 2 is just noticeable side by side, 10 is plainly another colour. */
export function distance(one: Rgb, other: Rgb): number {
  const [p, q] = [toOklab(one), toOklab(other)];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function toOklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
