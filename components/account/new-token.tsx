"use client";

import { type FormEvent, useId, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { makeToken } from "@/lib/contract/tokens";
import { type Scope, scope, tokenDays, USUAL_TOKEN_DAYS } from "@/lib/domain/desk/access-token";
import { accessTokenWords as words } from "@/lib/words/access-tokens";
import { useAction } from "./use-action";
import { useConfirmIdentity } from "./use-confirm-identity";

/** Makes a token, and shows it this once. */
export function NewToken({ onMade }: { onMade: () => void }) {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ token: string | null } | null>(null);
  const close = () => {
    setOpen(false);
    setMade(null);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.make}</Button>
      {made ? (
        <Dialog
          open={open}
          onOpenChange={(stays) => stays || close()}
          title={words.shown.title}
          footer={
            <Button variant="primary" onClick={close}>
              {words.shown.done}
            </Button>
          }
        >
          <Shown token={made.token} />
        </Dialog>
      ) : (
        <AskFor
          open={open}
          onClose={close}
          onMade={(token) => {
            setMade({ token });
            onMade();
          }}
        />
      )}
    </>
  );
}

interface AskProps {
  open: boolean;
  onClose: () => void;
  onMade: (token: string | null) => void;
}

function AskFor({ open, onClose, onMade }: AskProps) {
  const { desk } = useWorkspace();
  const { whenFresh } = useConfirmIdentity();
  const { busy, problem, setProblem, run } = useAction();
  const form = useId();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const name = String(fields.get("name") ?? "").trim();
    const scopes = fields.getAll("scope") as Scope[];
    const days = Number(fields.get("days"));
    if (name === "") return setProblem(words.nameMissing);
    if (scopes.length === 0) return setProblem(words.scopesMissing);
    if (!tokenDays.safeParse(days).success) return setProblem(words.daysWrong);
    const body = { commandId: newId(), token: { id: newId(), name, scopes, days } };
    await run(async () => {
      const made = await whenFresh(() => call(makeToken, { params: { deskId: desk.id }, body }));
      if (made) onMade(made.token);
    });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => stays || onClose()}
      title={words.makeTitle}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>
            {words.make}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-4">
        {problem ? <Banner kind="error">{problem}</Banner> : null}
        <TextField label={words.name} hint={words.nameHint} name="name" maxLength={80} autoComplete="off" />
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 text-sm font-medium text-ink-2">{words.scopes}</legend>
          {scope.options.map((each) => (
            <Checkbox key={each} name="scope" value={each} defaultChecked={each === "read"} label={words.scope[each]} />
          ))}
        </fieldset>
        <TextField
          label={words.days}
          hint={words.daysHint}
          name="days"
          inputMode="numeric"
          defaultValue={USUAL_TOKEN_DAYS}
          className="max-w-40"
        />
      </form>
    </Dialog>
  );
}

function Shown({ token }: { token: string | null }) {
  const [copied, setCopied] = useState<string | null>(null);
  const say = words.shown;
  if (token === null) return <Banner kind="warn">{say.lost}</Banner>;
  const copy = () =>
    navigator.clipboard.writeText(token).then(
      () => setCopied(say.copied),
      () => setCopied(say.notCopied),
    );
  return (
    <div className="flex flex-col gap-3">
      <p>{say.once}</p>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={say.label}
          value={token}
          readOnly
          dir="ltr"
          onFocus={(event) => event.currentTarget.select()}
          className="grow basis-64 font-mono"
        />
        <Button onClick={() => void copy()}>{say.copy}</Button>
      </div>
      <p role="status" className="min-h-6 text-sm text-ink-2">
        {copied}
      </p>
    </div>
  );
}
