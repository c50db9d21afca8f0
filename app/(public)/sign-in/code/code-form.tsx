"use client";

import { type FormEvent, useRef, useState } from "react";
import { CodeField } from "@/components/account/code-field";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { signInWords as words } from "@/lib/words/sign-in";
import { sendSignIn } from "../send-sign-in";

/** Without its script a form like any other; with it, a wrong code is said at once and can be typed over. */
export function CodeForm(props: { csrfToken: string; callbackUrl: string; problem: string | null }) {
  const [said, setSaid] = useState(props.problem);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setSaid(null);
    const answer = await sendSignIn(event.currentTarget);
    if ("path" in answer) {
      location.assign(answer.path);
      return;
    }
    setBusy(false);
    setSaid(words.problem(answer.code, answer.params));
    field.current?.select();
  }

  return (
    <form method="post" action="/api/auth/callback/code" onSubmit={submit} className="flex flex-col gap-4">
      {said ? <Banner kind="error">{said}</Banner> : null}
      <input type="hidden" name="csrfToken" value={props.csrfToken} />
      <input type="hidden" name="callbackUrl" value={props.callbackUrl} />
      <CodeField ref={field} name="code" required autoFocus />
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {words.codeAction}
      </Button>
    </form>
  );
}
