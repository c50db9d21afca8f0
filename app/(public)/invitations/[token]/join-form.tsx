"use client";

import { type FormEvent, useRef, useState } from "react";
import { type NewAccount, NewAccountFields, newAccountProblems } from "@/components/account/new-account-fields";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ApiProblem, call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { leaveFor, signInAs } from "@/lib/client/sign-in";
import { joinWithAccount } from "@/lib/contract/people";
import { invitationWords as words } from "@/lib/words/invitation";
import { PlaceName } from "./place-name";

interface Props {
  token: string;
  placeName: string | null;
  providers: readonly { id: string; name: string }[];
}

type Wrong = ReturnType<typeof newAccountProblems>;

/** A stranger makes an account and joins; or comes with one they have, here or elsewhere. */
export function JoinForm({ token, placeName, providers }: Props) {
  const [shownAs, setShownAs] = useState<"place" | "account">("account");
  const [wrong, setWrong] = useState<Wrong>({});
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const here = `/invitations/${token}`;

  function point(found: Wrong) {
    setWrong(found);
    const first = Object.keys(found)[0];
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const fields = new FormData(event.currentTarget);
    const of = (name: string) => String(fields.get(name) ?? "");
    const account = { name: of("name"), email: of("email"), password: of("password") };
    const found = newAccountProblems(account);
    point(found);
    setSaid(null);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const answer = await join(token, shownAs, account);
    if ("path" in answer) {
      location.assign(answer.path);
      return;
    }
    setBusy(false);
    if (answer.field) point({ [answer.field]: answer.says });
    else setSaid(answer.says);
  }

  async function leave(provider: string) {
    const address = await leaveFor(provider, here);
    if (address === null) setSaid(words.unreachable);
    else location.assign(address);
  }

  return (
    <section className="flex flex-col gap-4 rounded-lg border border-rule bg-paper p-5">
      {said ? <Banner kind="error">{said}</Banner> : null}
      <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <h2 className="text-lg font-semibold">{words.account}</h2>
        <NewAccountFields wrong={wrong} />
        {placeName === null ? null : <PlaceName name={placeName} value={shownAs} onChange={setShownAs} />}
        <Button type="submit" variant="primary" busy={busy} className="self-start">
          {words.join}
        </Button>
      </form>
      {providers.length > 0 ? (
        <div className="flex flex-wrap items-center gap-2 border-t border-rule pt-4">
          <span className="text-ink-3">{words.or}</span>
          {providers.map(({ id, name }) => (
            <Button key={id} onClick={() => void leave(id)}>
              {words.withProvider(name)}
            </Button>
          ))}
        </div>
      ) : null}
      <p className="border-t border-rule pt-4 text-sm text-ink-2">
        {words.have}{" "}
        <a href={`/sign-in?${new URLSearchParams({ callbackUrl: here })}`} className="underline">
          {words.signIn}
        </a>
        .
      </p>
    </section>
  );
}

type Answer = { path: string } | { says: string; field: keyof NewAccount | null };

/** Where the answer got lost, signing in tells whether the account was made. */
async function join(token: string, shownAs: "place" | "account", account: NewAccount): Promise<Answer> {
  const signIn = (path: string) => signInAs(account.email, account.password, path);
  try {
    const { deskId } = await call(joinWithAccount, { body: { commandId: newId(), token, shownAs, account } });
    const path = await signIn(`/desks/${deskId}`);
    return path === null ? { says: words.joined, field: null } : { path };
  } catch (error) {
    if (!(error instanceof ApiProblem)) {
      const path = await signIn("/");
      return path === null ? { says: words.unreachable, field: null } : { path };
    }
    const { code, detail } = error.problem;
    const field = code === "email_taken" ? "email" : code === "password_weak" ? "password" : null;
    return { says: detail, field };
  }
}
