import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safePath } from "@/lib/auth/safe-path";

const OWN = "https://claims.example.org";

describe("safePath", () => {
  it("keeps paths of our own pages, with their query and fragment", () => {
    expect(safePath("/desks/1/articles/2?claim=7#text", OWN)).toBe("/desks/1/articles/2?claim=7#text");
    expect(safePath(`${OWN}/desks/1`, OWN)).toBe("/desks/1");
    expect(safePath("/", OWN)).toBe("/");
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/desks/..//evil.example",
    "https://evil.example/",
    "https://claims.example.org@evil.example/",
    "http://claims.example.org/",
    "javascript:alert(1)",
    "data:text/html,hi",
    "/api/auth/signout",
    "/sign-in?callbackUrl=/sign-in",
    "",
    undefined,
    ["/desks"],
  ])("answers / for %j", (wanted) => {
    expect(safePath(wanted, OWN)).toBe("/");
  });

  it("never leads away, whatever is asked for", () => {
    const nasty = fc.array(
      fc.constantFrom("/", "\\", ".", "..", ":", "@", "\t", "\n", "%2f", "evil.example", "https", "?", "#", " ", "x"),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          nasty.map((parts) => parts.join("")),
        ),
        (wanted) => {
          const path = safePath(wanted, OWN);
          expect(new URL(path, OWN).origin).toBe(OWN);
          expect(path).toMatch(/^\/(?!\/)/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
