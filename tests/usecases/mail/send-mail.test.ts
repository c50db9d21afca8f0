import { afterAll, afterEach, beforeAll, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { invitationMail } from "@/lib/mail/mails";
import { canMail, sendMail } from "@/lib/mail/send-mail";
import { env } from "@/lib/runtime/env";
import { MailSink } from "@/tests/support/mail-sink";

const sink = new MailSink();
let printed: MockInstance<typeof console.log>;

let address = "";

beforeAll(async () => {
  address = await sink.open();
  Object.assign(env(), { SMTP_URL: address, MAIL_FROM: "Claimdesk <claims@example.org>" });
});
beforeEach(() => {
  sink.mood = "take";
  printed = vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => printed.mockRestore());
afterAll(() => sink.close());

test("sends plain text to one address", async () => {
  const expiresAt = new Date("2026-12-01T12:00:00Z");
  const desk = { name: "Hafen\nRedaktion", timeZone: "Europe/Oslo" };
  const mail = invitationMail({
    desk,
    by: "Žofie",
    link: `http://127.0.0.1:3000/invitations/${"x".repeat(43)}`,
    expiresAt,
  });
  expect(canMail()).toBe(true);
  expect(await sendMail({ to: "lea@example.org", ...mail })).toBe(true);
  const [caught] = await sink.to("lea@example.org");
  expect(caught).toMatchObject({ from: "claims@example.org", to: ["lea@example.org"], subject: mail.subject });
  expect(caught?.subject).toBe("Žofie invites you to Hafen Redaktion on Claimdesk");
  expect(caught?.text.trimEnd()).toBe(mail.text.trimEnd());
  expect(caught?.text).toContain("13:00:00");
});

test("an address with more than an address in it reaches nobody else", async () => {
  const to = "lea@example.org, boss@example.org";
  await sendMail({ to, subject: "A", text: "b" });
  expect(sink.mails.flatMap((mail) => mail.to)).not.toContain("boss@example.org");
});

test.each(["refuse", "mute"] as const)(
  "a server that will not (%s) is no error and is logged without the address",
  async (mood) => {
    sink.mood = mood;
    expect(await sendMail({ to: "secret.person@example.org", subject: "A", text: "words" })).toBe(false);
    const lines = printed.mock.calls.map(([line]) => String(line));
    expect(lines.join()).toContain("mail_failed");
    expect(lines.join()).not.toMatch(/secret|words/);
  },
);

test("a server that is away is no error", async () => {
  Object.assign(env(), { SMTP_URL: "smtp://127.0.0.1:1" });
  expect(await sendMail({ to: "lea@example.org", subject: "A", text: "b" })).toBe(false);
});

test("no password goes to a server that does not offer TLS, unless it is this machine", async () => {
  // The same sink, under a name that does not look like this machine.
  Object.assign(env(), { SMTP_URL: address.replace("127.0.0.1", "[::ffff:127.0.0.1]") });
  expect(await sendMail({ to: "plain@example.org", subject: "A", text: "b" })).toBe(false);
  expect(sink.mails.flatMap((mail) => mail.to)).not.toContain("plain@example.org");
});

test("without a server nothing is sent", async () => {
  Object.assign(env(), { SMTP_URL: undefined, MAIL_FROM: undefined });
  expect(canMail()).toBe(false);
  expect(await sendMail({ to: "lea@example.org", subject: "A", text: "b" })).toBe(false);
});
