import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  contrast,
  distance,
  over,
  type Rgb,
  readColourTokens,
  readShares,
  SIGHTS,
  seen,
  type Theme,
  toLinear,
} from "./oklch";

const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");
const tokens = readColourTokens(css);
const shares = readShares(css);
const FINDINGS = [
  "none",
  "supported",
  "mostly_supported",
  "mixed",
  "mostly_refuted",
  "refuted",
  "unproven",
  "not_checkable",
  "superseded",
] as const;
const TINTS = ["tint", "tint-2", "tint-3", "tint-selected"] as const;
const SURFACES = ["paper", "desk", "raised", "sunk"] as const;

function colour(name: string, theme: Theme): Rgb {
  const token = tokens.get(name);
  if (!token) throw new Error(`globals.css has no colour token --${name}`);
  return toLinear(token[theme]);
}

function share(name: string): number {
  const value = shares.get(name);
  if (value === undefined) throw new Error(`globals.css has no share --${name}`);
  return value;
}

describe.each(["light", "dark"] as const)("%s", (theme) => {
  test.each(SURFACES)("words on %s keep 7:1, words that step back 4.5:1, field edges 3:1", (surface) => {
    const ground = colour(surface, theme);
    expect(contrast(colour("ink", theme), ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(colour("ink-2", theme), ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(colour("ink-3", theme), ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour("rule-strong", theme), ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour("slate", theme), ground)).toBeGreaterThanOrEqual(3);
  });

  test("the pencil's words read on it, and it stands out from what it lies on", () => {
    for (const red of ["pencil", "pencil-deep"]) {
      expect(contrast(colour("on-pencil", theme), colour(red, theme))).toBeGreaterThanOrEqual(4.5);
    }
    for (const surface of SURFACES) {
      expect(contrast(colour("pencil", theme), colour(surface, theme))).toBeGreaterThanOrEqual(
        theme === "light" ? 4.5 : 2.4,
      );
    }
  });

  test.each(FINDINGS)("%s: words on every tint keep 7:1, its edge keeps 3:1", (finding) => {
    const paper = colour("paper", theme);
    const edge = colour(`f-${finding}`, theme);
    for (const surface of SURFACES) expect(contrast(edge, colour(surface, theme))).toBeGreaterThanOrEqual(3);
    for (const tint of TINTS) {
      const ground = over(edge, share(tint), paper);
      expect(contrast(colour("ink", theme), ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(colour("ink-2", theme), over(edge, share("tint"), paper))).toBeGreaterThanOrEqual(7);
  });

  test.each(["wash", "wash-deep"])("words on the highlighter's %s keep 7:1", (wash) => {
    const ground = over(colour(wash, theme), tokens.get(wash)?.[theme].alpha ?? 1, colour("paper", theme));
    expect(contrast(colour("ink", theme), ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(colour("ink-2", theme), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("a plain tint stays under 14 %", () => {
    expect(share("tint")).toBeLessThan(0.14);
  });

  test.each(SIGHTS)("sides of the axis stay apart with %s sight", (sight) => {
    const apart = (one: string, other: string) =>
      distance(seen(colour(`f-${one}`, theme), sight), seen(colour(`f-${other}`, theme), sight));
    for (const good of ["supported", "mostly_supported"]) {
      for (const bad of ["mostly_refuted", "refuted", "unproven"]) expect(apart(good, bad)).toBeGreaterThanOrEqual(10);
    }
    for (const bad of ["mostly_refuted", "refuted"]) expect(apart(bad, "unproven")).toBeGreaterThanOrEqual(10);
    expect(apart("supported", "mostly_supported")).toBeGreaterThanOrEqual(5);
  });
});
