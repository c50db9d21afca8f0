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

  test("mails with both of a server and a sender, or not at all", () => {
    const mail = { SMTP_URL: "smtps://desk:secret@mail.example.org", MAIL_FROM: "Claimdesk <claims@example.org>" };
    expect(readEnv(mail)).toMatchObject(mail);
    expect(readEnv({ ...mail, MAIL_FROM: "claims@example.org" })).toMatchObject({ MAIL_FROM: "claims@example.org" });
    expect(() => readEnv({ SMTP_URL: mail.SMTP_URL })).toThrow(/^MAIL_FROM must be set together with SMTP_URL$/);
    expect(() => readEnv({ MAIL_FROM: mail.MAIL_FROM })).toThrow(/^SMTP_URL must be set together with MAIL_FROM$/);
    expect(() => readEnv({ ...mail, SMTP_URL: "mail.example.org" })).toThrow(/^SMTP_URL must look like/);
    expect(() => readEnv({ ...mail, MAIL_FROM: "a@b.org>\r\nBcc: <c@d.org" })).toThrow(/^MAIL_FROM must look like/);
  });

  test.each([
    ["GOOGLE_CLIENT_SECRET", { GOOGLE_CLIENT_ID: "a" }],
    ["GITHUB_ID", { GITHUB_SECRET: "b" }],
    ["OIDC_CLIENT_ID", { OIDC_ISSUER: "https://accounts.example.org", OIDC_CLIENT_SECRET: "b" }],
  ])("names %s where a provider is only half set up", (missing, given) => {
    expect(() => readEnv(given)).toThrow(new RegExp(`^${missing} must be set together with`));
  });

  test.each([
    ["OIDC_ISSUER", "http://accounts.example.org"],
    ["OIDC_ISSUER", "accounts.example.org"],
    ["OIDC_ISSUER", "https://accounts.example.org/?tenant=1"],
    ["GITHUB_URL", "http://10.0.0.1"],
    ["OIDC_HOSTS", "https://keys.example.org"],
  ])("sends no secret to a %s like %s", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} must`, "m"));
  });

  test("fetches pages unless told not to, and those of its own machine only where nobody else can ask", () => {
    expect(readEnv({})).toMatchObject({ CLAIMDESK_FETCH: true });
    expect(readEnv({ CLAIMDESK_FETCH: "0" })).toMatchObject({ CLAIMDESK_FETCH: false });
    const allow = { CLAIMDESK_FETCH_ALLOW: "127.0.0.1:4000, [::1]:4001" };
    expect(readEnv(allow).CLAIMDESK_FETCH_ALLOW).toEqual(["127.0.0.1:4000", "[::1]:4001"]);
    expect(readEnv({ ...allow, NEXTAUTH_URL: "http://localhost:3000" })).toMatchObject({ HOST: "127.0.0.1" });
    for (const open of [
      { HOST: "0.0.0.0" },
      { HOST: "0.0.0.0", NEXTAUTH_URL: "http://127.0.0.1:3000" },
      { NEXTAUTH_URL: "https://claims.example.org" },
      { CLAIMDESK_TRUSTED_PROXIES: "1" },
    ]) {
      expect(() => readEnv({ ...allow, ...open })).toThrow(/^CLAIMDESK_FETCH_ALLOW is for tests/);
    }
  });

  test.each(["10.0.0.1:80", "example.org:80", "127.0.0.1", "*:80", "127.0.0.1:80,169.254.169.254:80"])(
    "allows no page elsewhere: %s",
    (pairs) => {
      expect(() => readEnv({ CLAIMDESK_FETCH_ALLOW: pairs })).toThrow(/^CLAIMDESK_FETCH_ALLOW must name/m);
    },
  );
});
