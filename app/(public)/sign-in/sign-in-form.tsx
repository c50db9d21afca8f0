"use client";

import Link from "next/link";
import { type FormEvent, useRef, useState } from "react";
import { PasswordField } from "@/components/account/password-field";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { signInWords as words } from "@/lib/words/sign-in";
import { sendSignIn } from "./send-sign-in";

interface Props {
  csrfToken: string;
  callbackUrl: string;
  /** What went wrong before this page was drawn. */
  problem: string | null;
  /** Whether this is the thing to do here. */
  main: boolean;
}

/**
 * E-mail and password. Without its script it is a form like any other; with it, a wrong password leaves what was typed
 * in its place and is said at once.
 */
export function SignInForm({ csrfToken, callbackUrl, problem, main }: Props) {
  const [said, setSaid] = useState(problem);
  const [busy, setBusy] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setSaid(null);
    const answer = await sendSignIn(event.currentTarget);
    if ("path" in answer) {
      location.assign(answer.path); // the whole page: nothing of whoever was here before stays in memory
      return;
    }
    setBusy(false);
    setSaid(words.problem(answer.code, answer.params));
    passwordField.current?.select();
  }

  return (
    <form method="post" action="/api/auth/callback/credentials" onSubmit={submit} className="flex flex-col gap-4">
      {said ? <Banner kind="error">{said}</Banner> : null}
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextField
        label={words.email}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
      <PasswordField
        ref={passwordField}
        label={words.password}
        name="password"
        autoComplete="current-password"
        required
      />
      <Button type="submit" variant={main ? "primary" : "plain"} busy={busy} className="self-start">
        {words.action}
      </Button>
      <p className="text-sm">
        <Link href="/forgotten-password" className="underline">
          {words.forgotten}
        </Link>
      </p>
      <p className="text-sm text-ink-3">{words.noAccount}</p>
    </form>
  );
}
