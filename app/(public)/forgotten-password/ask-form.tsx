"use client";

import { type FormEvent, useState } from "react";
import { useAction } from "@/components/account/use-action";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/client/call";
import { askPasswordReset } from "@/lib/contract/account";
import { signInWords } from "@/lib/words/sign-in";

const words = signInWords.forgottenPage;

export function AskForm() {
  const { busy, problem, run } = useAction();
  const [asked, setAsked] = useState<{ mails: boolean } | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get("email") ?? "");
    void run(async () => setAsked(await call(askPasswordReset, { body: { email } })));
  }

  if (asked) return <Banner kind={asked.mails ? "info" : "warn"}>{asked.mails ? words.asked : words.noMail}</Banner>;
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      <TextField
        label={signInWords.email}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {words.action}
      </Button>
    </form>
  );
}
