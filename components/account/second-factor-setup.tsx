"use client";

import { type FormEvent, useId } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call } from "@/lib/client/call";
import { confirmSecondFactor } from "@/lib/contract/account";
import { accountWords, confirmWords } from "@/lib/words/account";
import { CodeField } from "./code-field";
import { QrCode } from "./qr-code";
import { useAction } from "./use-action";

const words = accountWords.secondFactor;

interface Props {
  setup: { address: string; secret: string } | null;
  close: () => void;
  /** The recovery codes, to be shown now. */
  done: (recoveryCodes: string[]) => void;
}

/** The secret as a picture and as text, and the code that proves that it arrived. */
export function SecondFactorSetup({ setup, close, done }: Props) {
  const form = useId();
  const { busy, problem, setProblem, run } = useAction();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code") ?? "");
    void run(async () => done((await call(confirmSecondFactor, { body: { code } })).recoveryCodes));
  }

  return (
    <Dialog
      open={setup !== null}
      onOpenChange={(open) => {
        if (open) return;
        setProblem(null);
        close();
      }}
      title={words.setupTitle}
      description={words.setupWhat}
      footer={
        <>
          <Button onClick={close}>{confirmWords.cancel}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>
            {words.turnOn}
          </Button>
        </>
      }
    >
      {setup ? (
        <form id={form} onSubmit={submit} className="flex flex-col gap-4">
          <div className="flex flex-wrap items-start gap-4">
            <QrCode text={setup.address} label={words.picture} />
            <div className="flex min-w-0 grow basis-56 flex-col gap-1">
              <p className="text-ink-2">{words.byHand}</p>
              <code className="rounded-md bg-sunk px-2 py-1 font-mono break-words select-all">
                {setup.secret.replace(/.{4}(?=.)/g, "$& ")}
              </code>
            </div>
          </div>
          {problem ? <Banner kind="error">{problem}</Banner> : null}
          <CodeField label={words.code} hint={words.codeHint} name="code" inputMode="numeric" required />
        </form>
      ) : null}
    </Dialog>
  );
}
