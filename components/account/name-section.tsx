"use client";

import { type FormEvent, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { type AccountView, editAccount } from "@/lib/contract/account";
import { accountWords } from "@/lib/words/account";
import { AccountSection } from "./account-section";
import { useRefreshAccount } from "./use-account";
import { useAction } from "./use-action";

const words = accountWords.person;

/** What the person is called. The address is what they sign in with and stays. */
export function NameSection({ account }: { account: AccountView }) {
  const { queries } = useWorkspace();
  const refresh = useRefreshAccount();
  const base = useRef(account.name);
  const { busy, problem, run } = useAction();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget).get("name") ?? "");
    const done = await run(async () => {
      const { name } = await call(editAccount, { body: { fields: { name: { base: base.current, value } } } });
      base.current = name;
    });
    if (!done) return;
    toast(words.saved);
    await Promise.all([refresh(), queries.invalidateQueries({ queryKey: ["desk"] })]);
  }

  return (
    <AccountSection title={words.title}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        {problem ? <Banner kind="error">{problem}</Banner> : null}
        <TextField
          label={words.name}
          name="name"
          defaultValue={account.name}
          autoComplete="name"
          maxLength={200}
          required
        />
        <TextField label={words.email} hint={words.emailHint} value={account.email} readOnly dir="ltr" />
        <Button type="submit" busy={busy} className="self-start">
          {words.save}
        </Button>
      </form>
    </AccountSection>
  );
}
