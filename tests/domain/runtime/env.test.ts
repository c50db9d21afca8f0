import { describe, expect, test } from "vitest";
import { readEnv } from "@/lib/runtime/env";

const database = "postgresql://desk:secret@db.example.org:5432/claims";

describe("the environment", () => {
  test("needs nothing for a first look", () => {
    expect(readEnv({})).toMatchObject({ HOST: "127.0.0.1", PORT: 3000, CLAIMDESK_DATA: ".data" });
    expect(readEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000 });
  });

  test("demands the secrets by name when it has a database of its own", () => {
    expect(() => readEnv({ DATABASE_URL: database })).toThrow(
      /^NEXTAUTH_SECRET must be set.*\nNEXTAUTH_URL must be set/,
    );
    const whole = {
      DATABASE_URL: database,
      NEXTAUTH_SECRET: "x".repeat(32),
      NEXTAUTH_URL: "https://claims.example.org",
    };
    expect(readEnv(whole)).toMatchObject(whole);
  });

  test.each([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["CLAIMDESK_DEMO", "yes"],
    ["DATABASE_URL", "mysql://root@localhost/claims"],
    ["NEXTAUTH_URL", "claims.example.org"],
    ["NEXTAUTH_SECRET", "short"],
    ["DATABASE_WRITE_CONNECTIONS", "0"],
  ])("names a wrong %s", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} must`, "m"));
  });
});
