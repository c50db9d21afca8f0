"use client";

import { useState } from "react";
import { signOut } from "@/components/desk/sign-out";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ApiProblem, call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { acceptInvitation } from "@/lib/contract/people";
import { invitationWords as words } from "@/lib/words/invitation";
import { PlaceName } from "./place-name";

interface Props {
  token: string;
  user: { name: string; email: string };
  placeName: string | null;
}

/** Joins with the account one is signed in with. */
export function JoinHere({ token, user, placeName }: Props) {
  const [shownAs, setShownAs] = useState<"place" | "account">("account");
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function join() {
    setBusy(true);
    setSaid(null);
    try {
      const { deskId } = await call(acceptInvitation, { body: { commandId: newId(), token, shownAs } });
      location.assign(`/desks/${deskId}`);
    } catch (error) {
      setBusy(false);
      setSaid(error instanceof ApiProblem ? error.problem.detail : words.unreachable);
    }
  }

  return (
    <section className="flex flex-col gap-4 rounded-lg border border-rule bg-paper p-5">
      {said ? <Banner kind="error">{said}</Banner> : null}
      <p>{words.signedInAs(user.name, user.email)}</p>
      {placeName === null ? null : <PlaceName name={placeName} value={shownAs} onChange={setShownAs} />}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={busy} onClick={() => void join()}>
          {words.joinAs(user.name)}
        </Button>
        <Button variant="quiet" onClick={() => void signOut(`/invitations/${token}`)}>
          {words.other}
        </Button>
      </div>
    </section>
  );
}
