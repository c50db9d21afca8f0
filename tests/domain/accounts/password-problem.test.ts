import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEAST_PASSWORD, passwordProblem } from "@/lib/domain/accounts/password-problem";

describe("a new password", () => {
  test.each([
    "tide table 1974",
    "sieben Zwerge am Kai",
    "korrekt pferd batterie klammer",
    "Xk9#vL2$pQ8!",
    "мой старый велосипед",
    "港の事務所は火曜日に言いました",
    "8402 1975 3361 77",
    "the ferry leaves at nine",
    "passwords are a nuisance",
  ])("may be “%s”", (password) => {
    expect(passwordProblem(password, ["Marit Lund", "marit@harbour.example"])).toBeNull();
  });

  test.each([
    ["short", "elevenchars"],
    ["short", "🔑".repeat(LEAST_PASSWORD - 1)],
    ["long", "ab cd".repeat(52)],
    ["common", "password1234"],
    ["common", "P@ssw0rd!2026"],
    ["common", "passwordpassword"],
    ["common", "123456789012"],
    ["common", "aaaaaaaaaaaaaaaa"],
    ["common", "abababababab"],
    ["common", "qwertyuiop123"],
    ["common", "Iloveyou!!!2024"],
    ["common", "abcdefghijklm"],
    ["common", "correcthorsebatterystaple"],
    ["common", "Summer2026Winter"],
    ["personal", "claimdesk1234"],
    ["personal", "marit.lund.1984"],
    ["personal", "Marit@Harbour1"],
    ["personal", "Žofie12345678"],
  ] as const)("is %s: “%s”", (problem, password) => {
    expect(passwordProblem(password, ["Marit Lund", "marit@harbour.example", "Žofie K"])).toBe(problem);
  });

  test("is judged without an error, whatever it is, and never becomes good by being cut to its first eleven characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.array(fc.string()), (password, about) => {
        passwordProblem(password, about);
        expect(passwordProblem([...password].slice(0, LEAST_PASSWORD - 1).join(""), about)).not.toBeNull();
      }),
    );
  });
});
