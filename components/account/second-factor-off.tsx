"use client";

import { type FormEvent, useId } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { type AccountView, removeSecondFactor } from "@/lib/contract/account";
import { accountWords, confirmWords } from "@/lib/words/account";
import { CodeField } from "./code-field";
import { PasswordField } from "./password-field";
import { useRefreshAccount } from "./use-account";
import { useAction } from "./use-action";
import { useConfirmIdentity } from "./use-confirm-identity";

const words = accountWords.secondFactor;

export function SecondFactorOff(props: { account: AccountView; open: boolean; close: () => void }) {
  const { account, open, close } = props;
  const form = useId();
  const refresh = useRefreshAccount();
  const { whenFresh } = useConfirmIdentity();
  const { busy, problem, setProblem, run } = useAction();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = { password: String(fields.get("password") ?? ""), code: String(fields.get("code") ?? "") };
    const done = await run(async () => {
      if (!(await whenFresh(() => call(removeSecondFactor, { body })))) return;
      toast(words.isOff);
      close();
    });
    if (done) await refresh();
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => {
        if (stays) return;
        setProblem(null);
        close();
      }}
      title={words.turnOff}
      description={words.offWhat}
      footer={
        <>
          <Button onClick={close}>{confirmWords.cancel}</Button>
          <Button variant="danger" type="submit" form={form} busy={busy}>
            {words.turnOff}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
        {problem ? <Banner kind="error">{problem}</Banner> : null}
        {account.hasPassword ? (
          <PasswordField label={confirmWords.password} name="password" autoComplete="current-password" required />
        ) : null}
        <CodeField name="code" required />
      </form>
    </Dialog>
  );
}
