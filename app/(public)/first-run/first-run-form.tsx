"use client";

import { type FormEvent, useRef, useState } from "react";
import { type NewAccount, NewAccountFields, newAccountProblems } from "@/components/account/new-account-fields";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { TextField } from "@/components/ui/text-field";
import { readCode } from "@/lib/domain/desk/first-run-code";
import { firstRunWords as words } from "@/lib/words/first-run";
import { DeskPart, type FirstDesk, useFirstDesk } from "./desk-part";
import { makeFirstDesk } from "./make-first-desk";

type Wrong = Partial<Record<"code" | "name" | "email" | "password" | "deskName" | "timeZone", string>>;

/** The code, the first owner, the desk. What is wrong is said at its field, and nothing typed is lost. */
export function FirstRunForm() {
  const [desk, setDesk] = useFirstDesk();
  const [wrong, setWrong] = useState<Wrong>({});
  const [said, setSaid] = useState<{ text: string; over: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const fields = new FormData(event.currentTarget);
    const of = (name: string) => String(fields.get(name) ?? "");
    const owner = { name: of("name").trim(), email: of("email"), password: of("password") };
    const found = whatIsWrong(of("code"), owner, desk);
    setWrong(found);
    setSaid(null);
    if (Object.keys(found).length > 0) {
      form.current?.querySelector<HTMLElement>(`[name="${Object.keys(found)[0]}"]`)?.focus();
      return;
    }
    setBusy(true);
    const answer = await makeFirstDesk(of("code"), owner, desk);
    if ("path" in answer) {
      location.assign(answer.path);
      return;
    }
    setBusy(false);
    if (answer.field) setWrong({ [answer.field]: answer.text });
    else setSaid({ text: answer.text, over: answer.over });
    if (answer.field) form.current?.querySelector<HTMLElement>(`[name="${answer.field}"]`)?.focus();
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-8">
      <TextField
        label={words.code}
        hint={words.codeHint}
        error={wrong.code}
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        dir="ltr"
        className="max-w-80 [&_input]:font-mono"
        autoFocus
        required
      />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1 text-lg font-semibold">{words.you}</legend>
        <p className="text-ink-2">{words.youWhy}</p>
        <NewAccountFields wrong={wrong} />
      </fieldset>
      <DeskPart desk={desk} setDesk={setDesk} wrong={wrong} />
      {said ? (
        <Banner
          kind="error"
          action={
            said.over ? (
              <ButtonLink size="sm" href="/sign-in">
                {words.signIn}
              </ButtonLink>
            ) : null
          }
        >
          {said.text}
        </Banner>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule pt-4">
        <Button type="submit" variant="primary" busy={busy}>
          {words.action}
        </Button>
        <p className="text-sm text-ink-3">{words.later}</p>
      </div>
    </form>
  );
}

function whatIsWrong(code: string, owner: NewAccount, desk: FirstDesk): Wrong {
  return {
    ...(readCode(code) === null && { code: words.missing.code }),
    ...newAccountProblems(owner, [desk.name]),
    ...(desk.name.trim() === "" && { deskName: words.missing.deskName }),
    ...(desk.timeZone === "" && { timeZone: words.missing.timeZone }),
  };
}
