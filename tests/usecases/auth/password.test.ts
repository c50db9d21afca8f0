import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashPassword, passwordFits, verifyPassword } from "@/lib/auth/password";

// Each hash takes a quarter of a second and 128 MiB, as it should: few runs, and only where hashing is the point.
const password = fc.string({ unit: "grapheme", minLength: 8, maxLength: 60 }).filter(passwordFits);

describe("a password", () => {
  it("is the one that was hashed and no other, to the last character", async () => {
    await fc.assert(
      fc.asyncProperty(password, async (given) => {
        const stored = await hashPassword(given);
        expect(stored).not.toContain(given);
        expect(await verifyPassword(given, stored)).toBe(true);
        expect(await verifyPassword(`${given} `, stored)).toBe(false);
      }),
      { numRuns: 2 },
    );
  });

  it("is not changed in case, spaces or length before it is compared", async () => {
    const stored = await hashPassword(`  ${"Ab".repeat(127)}`);
    expect(await verifyPassword(`  ${"Ab".repeat(127)}`, stored)).toBe(true);
    expect(await verifyPassword("Ab".repeat(127), stored)).toBe(false);
    expect(await verifyPassword(`  ${"Ab".repeat(126)}AB`, stored)).toBe(false);
  });

  it("has 8 to 256 characters of any kind, counted as people count them", () => {
    expect(passwordFits("1234567")).toBe(false);
    expect(passwordFits("12345678")).toBe(true);
    expect(passwordFits("🔑".repeat(7))).toBe(false);
    expect(passwordFits("🔑".repeat(8))).toBe(true);
    expect(passwordFits("a".repeat(256))).toBe(true);
    expect(passwordFits("a".repeat(257))).toBe(false);
    expect(passwordFits("1234567\ud800")).toBe(false);
  });

  it("is refused for hashing when it breaks the rules", async () => {
    await expect(hashPassword("short")).rejects.toThrow(RangeError);
  });
});

describe("a stored hash", () => {
  it("says how it was made, with a salt of its own", async () => {
    const [one, other] = await Promise.all([hashPassword("the same one"), hashPassword("the same one")]);
    expect(one).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(other).not.toBe(one);
  });

  it("is read at the cost it names, so that the cost can change", async () => {
    // scrypt("cheaper than ours", 16 bytes of 0, N = 2^10, r = 8, p = 1)
    const { scryptSync } = await import("node:crypto");
    const key = scryptSync("cheaper than ours", Buffer.alloc(16), 32, { N: 1024, r: 8, p: 1 });
    const stored = `$scrypt$ln=10,r=8,p=1$${"A".repeat(22)}$${key.toString("base64").replace("=", "")}`;
    expect(await verifyPassword("cheaper than ours", stored)).toBe(true);
  });

  it("that is none, or not ours, belongs to no password", async () => {
    expect(await verifyPassword("whatever it is", null)).toBe(false);
    expect(await verifyPassword("whatever it is", "$2b$12$something.of.another.system")).toBe(false);
  });

  it("that does not exist costs as much time as one that does", async () => {
    const stored = await hashPassword("somebody's own");
    const took = async (hash: string | null) => {
      const started = performance.now();
      await verifyPassword("somebody else's", hash);
      return performance.now() - started;
    };
    let [known, unknown] = [Infinity, Infinity];
    for (let each = 0; each < 3; each += 1) {
      known = Math.min(known, await took(stored));
      unknown = Math.min(unknown, await took(null));
    }
    // A lookup alone would take a thousandth; the rest is how busy this machine is.
    expect(unknown).toBeGreaterThan(known / 5);
  });
});
