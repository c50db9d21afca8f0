"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { inviteMembers } from "@/lib/contract/people";
import { INVITATIONS_AT_ONCE, invitationDays, readInvitees, rolesToInvite } from "@/lib/domain/desk/invitation";
import type { Role } from "@/lib/domain/desk/member";
import { deskWords } from "@/lib/words/desk";
import { settingsWords } from "@/lib/words/settings";
import { MadeLinks } from "./made-links";
import { useChangePeople } from "./use-change-people";

const words = settingsWords.invitations;
const lengths = [1, 3, 7, 14, 30, 90];

/** Whom an invitation is for: people who come new, or whoever takes over the place of somebody known by name only. */
export interface Invited {
  place: { id: string; name: string } | null;
}

/** Asks whom to invite as what, then shows the links, once. */
export function InviteDialog({ invited: { place }, onClose }: { invited: Invited; onClose: () => void }) {
  const { desk } = useWorkspace();
  const { run, busy, said } = useChangePeople();
  const [typed, setTyped] = useState("");
  const [role, setRole] = useState<Role>("checker");
  const [days, setDays] = useState<number>(invitationDays.usual);
  const [made, setMade] = useState<AnswerOf<typeof inviteMembers> | null>(null);
  const sent = useRef<{ asked: string; commandId: string; ids: string[] } | null>(null);
  const form = useId();
  const { emails, wrong } = readInvitees(typed);
  const error =
    wrong.length > 0
      ? words.wrong(wrong)
      : emails.length > (place ? 1 : INVITATIONS_AT_ONCE)
        ? words.tooMany(place ? 1 : INVITATIONS_AT_ONCE)
        : undefined;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || error) return;
    const whom = emails.length > 0 ? emails : [""];
    const asked = JSON.stringify([whom, role, days]);
    // The same wish sent again is the same command: nobody is invited twice because an answer got lost.
    if (sent.current?.asked !== asked) sent.current = { asked, commandId: newId(), ids: whom.map(() => newId()) };
    const { commandId, ids } = sent.current;
    const invitations = whom.map((email, index) => ({
      ...{ id: ids[index] ?? newId(), role, email },
      ...(place ? { memberId: place.id } : {}),
    }));
    const body = { commandId, days, invitations };
    setMade(await run(() => call(inviteMembers, { params: { deskId: desk.id }, body })));
  }

  const close = (open: boolean) => (open ? undefined : onClose());
  if (made) {
    const title = words.madeTitle(made.invitations.length);
    return (
      <Dialog
        open
        onOpenChange={close}
        title={title}
        description={words.madeWhy}
        size="lg"
        footer={<Button onClick={onClose}>{words.done}</Button>}
      >
        <MadeLinks invitations={made.invitations} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={close}
      title={place ? words.handOverTitle(place.name) : words.dialogTitle}
      description={place ? words.handOverWhy : words.dialogWhy}
      footer={
        <>
          <Button onClick={onClose}>{settingsWords.cancel}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy} disabled={error !== undefined}>
            {words.make(Math.max(1, emails.length))}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
        {said ? <Banner kind="error">{said}</Banner> : null}
        <TextArea
          label={words.emails}
          hint={`${words.emailsHint} ${desk.canMail ? words.mailed : words.notMailed}`}
          error={error}
          rows={place ? 1 : 4}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          spellCheck={false}
          autoCapitalize="none"
          dir="ltr"
          optional
        />
        <div className="grid gap-3 sm:grid-cols-2">
          <Select<Role>
            label={words.role}
            value={role}
            onChange={setRole}
            choices={rolesToInvite(desk.me.role).map((value) => ({ value, label: deskWords.roles[value] }))}
          />
          <Select
            label={words.days}
            value={String(days)}
            onChange={(value) => setDays(Number(value))}
            choices={lengths.map((each) => ({ value: String(each), label: words.dayCount(each) }))}
          />
        </div>
      </form>
    </Dialog>
  );
}
