"use client";

import { type FormEvent, useState } from "react";
import { PasswordField } from "@/components/account/password-field";
import { useAction } from "@/components/account/use-action";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/call";
import { resetPassword } from "@/lib/contract/account";
import { passwordProblem } from "@/lib/domain/accounts/password-problem";
import { passwordWords } from "@/lib/words/password";
import { signInWords } from "@/lib/words/sign-in";

const words = signInWords.resetPage;

export function ResetForm({ token }: { token: string }) {
  const { busy, problem, run } = useAction();
  const [weak, setWeak] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    const wrong = passwordProblem(password);
    setWeak(wrong && passwordWords.problem(wrong));
    if (wrong) return;
    if (await run(() => call(resetPassword, { body: { token, password } })))
      location.assign("/sign-in?notice=after_reset");
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      <PasswordField
        label={passwordWords.next}
        hint={passwordWords.hint}
        error={weak}
        name="password"
        autoComplete="new-password"
        required
        autoFocus
      />
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {words.action}
      </Button>
    </form>
  );
}
