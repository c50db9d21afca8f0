"use client";

import { type FormEvent, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { type AccountView, changePassword } from "@/lib/contract/account";
import { passwordProblem } from "@/lib/domain/accounts/password-problem";
import { accountWords, confirmWords } from "@/lib/words/account";
import { passwordWords } from "@/lib/words/password";
import { AccountSection } from "./account-section";
import { CodeField } from "./code-field";
import { PasswordField } from "./password-field";
import { useRefreshAccount } from "./use-account";
import { useAction } from "./use-action";
import { useConfirmIdentity } from "./use-confirm-identity";

const words = accountWords.password;

export function PasswordSection({ account, zone }: { account: AccountView; zone: string }) {
  const [open, setOpen] = useState(false);
  const { hasPassword, passwordChangedAt } = account;
  return (
    <AccountSection
      title={words.title}
      intro={
        passwordChangedAt ? (
          <>
            {words.changed} <Time at={passwordChangedAt} zone={zone} />
          </>
        ) : (
          words.state(hasPassword)
        )
      }
    >
      {open ? (
        <ChangeForm account={account} close={() => setOpen(false)} />
      ) : (
        <Button className="self-start" onClick={() => setOpen(true)}>
          {words.open(hasPassword)}
        </Button>
      )}
    </AccountSection>
  );
}

function ChangeForm({ account, close }: { account: AccountView; close: () => void }) {
  const refresh = useRefreshAccount();
  const { whenFresh } = useConfirmIdentity();
  const { busy, problem, run } = useAction();
  const [weak, setWeak] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const of = (name: string) => String(fields.get(name) ?? "");
    const wrong = passwordProblem(of("next"), [account.name, account.email]);
    setWeak(wrong && passwordWords.problem(wrong));
    if (wrong) return;
    const body = { current: of("current"), code: of("code"), next: of("next") };
    const done = await run(async () => {
      const answer = await whenFresh(() => call(changePassword, { body }));
      if (!answer) return;
      toast(words.done(answer.endedSessions));
      close();
    });
    if (done) await refresh();
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      {/* For password managers: whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={account.email} readOnly />
      {account.hasPassword ? (
        <PasswordField label={words.current} name="current" autoComplete="current-password" required autoFocus />
      ) : null}
      {account.hasPassword && account.secondFactor.since ? <CodeField name="code" required /> : null}
      <PasswordField
        label={passwordWords.next}
        hint={passwordWords.hint}
        error={weak}
        name="next"
        autoComplete="new-password"
        required
        autoFocus={!account.hasPassword}
      />
      <p className="text-sm text-ink-3">{words.ends}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {words.open(account.hasPassword)}
        </Button>
        <Button onClick={close}>{confirmWords.cancel}</Button>
      </div>
    </form>
  );
}
