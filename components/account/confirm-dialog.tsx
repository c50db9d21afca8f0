"use client";

import { type FormEvent, useId, useState, useSyncExternalStore } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SkeletonRows } from "@/components/ui/skeleton";
import { call } from "@/lib/client/call";
import { type AccountView, confirmIdentity } from "@/lib/contract/account";
import { confirmWords as words } from "@/lib/words/account";
import { CodeField } from "./code-field";
import { PasswordField } from "./password-field";
import { problemOf } from "./problem-of";
import { ProviderButton } from "./provider-button";
import { useAccount } from "./use-account";
import { answerAsked, isAsked, watchAsked } from "./use-confirm-identity";

/** Asks for the password, the code or the provider once more. */
export function ConfirmDialog() {
  const open = useSyncExternalStore(watchAsked, isAsked, () => false);
  const form = useId();
  const [busy, setBusy] = useState(false);
  const account = useAccount(open);
  const byPassword = account.data && (account.data.hasPassword || account.data.demo);
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => stays || answerAsked(false)}
      title={words.title}
      description={words.why}
      footer={
        <>
          <Button onClick={() => answerAsked(false)}>{words.cancel}</Button>
          {byPassword ? (
            <Button variant="primary" type="submit" form={form} busy={busy}>
              {words.action}
            </Button>
          ) : null}
        </>
      }
    >
      {account.error ? <Banner kind="error">{problemOf(account.error)}</Banner> : null}
      {account.isPending ? <SkeletonRows rows={2} /> : null}
      {account.data ? <Proof account={account.data} form={form} busy={busy} setBusy={setBusy} /> : null}
    </Dialog>
  );
}

interface ProofProps {
  account: AccountView;
  form: string;
  busy: boolean;
  setBusy: (busy: boolean) => void;
}

function Proof({ account, form, busy, setBusy }: ProofProps) {
  const [problem, setProblem] = useState<string | null>(null);
  if (!account.hasPassword && !account.demo) return <ByProvider account={account} />;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const fields = new FormData(event.currentTarget);
    const of = (name: string) => String(fields.get(name) ?? "");
    setBusy(true);
    setProblem(null);
    try {
      await call(confirmIdentity, { body: { password: of("password"), code: of("code") } });
      answerAsked(true);
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  }

  return (
    <form id={form} onSubmit={submit} className="flex flex-col gap-3">
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      {account.demo ? <p className="text-ink-2">{words.demo}</p> : null}
      {account.demo ? null : (
        <PasswordField label={words.password} name="password" autoComplete="current-password" required />
      )}
      {account.secondFactor.since && !account.demo ? <CodeField name="code" required /> : null}
    </form>
  );
}

/** Whoever never chose a password proves it where they sign in. */
function ByProvider({ account }: { account: AccountView }) {
  const linked = account.providers.filter(({ id }) => account.identities.some(({ provider }) => provider === id));
  if (linked.length === 0) return <p>{words.noWay}</p>;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">{words.byProvider}</p>
      <div className="flex flex-wrap gap-2">
        {linked.map(({ id, name }) => (
          <ProviderButton key={id} provider={id} intent="confirm">
            {words.withProvider(name)}
          </ProviderButton>
        ))}
      </div>
    </div>
  );
}
