import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/runtime/env";
import { inviteMembers } from "@/lib/usecases/desk/invite-members";
import "@/tests/support/database";
import { MailSink } from "@/tests/support/mail-sink";
import { aDesk, aMember, command, newId } from "@/tests/support/newsroom";

const sink = new MailSink();
beforeAll(async () => {
  Object.assign(env(), { SMTP_URL: await sink.open(), MAIL_FROM: "Claimdesk <claims@example.org>" });
});
afterAll(() => sink.close());

const invite = (email: string) => ({ id: newId(), role: "checker" as const, email });

test("mails each link to whom it is for, once, and still shows it to be copied", async () => {
  const editor = await aMember(await aDesk("The Quay"), "editor", "Kofi");
  const invitations = [invite("ana@example.org"), invite("bo@example.org"), invite("")];
  const body = { ...command(), days: 7, invitations };
  const made = await inviteMembers(editor, body);
  expect(made.invitations.map(({ mailed }) => mailed)).toEqual([true, true, false]);
  for (const { email, link } of made.invitations.slice(0, 2)) {
    const [mail] = await sink.to(email);
    expect(mail?.text).toContain(link);
    expect(mail?.subject).toContain("The Quay");
  }
  await inviteMembers(editor, body);
  expect(sink.mails).toHaveLength(2);
});

test("a mail server that refuses loses no link", async () => {
  sink.mood = "refuse";
  const editor = await aMember(await aDesk(), "editor");
  const made = await inviteMembers(editor, { ...command(), days: 7, invitations: [invite("cy@example.org")] });
  expect(made.invitations).toMatchObject([{ mailed: false, link: expect.stringMatching(/\/invitations\/.{43}$/) }]);
});
