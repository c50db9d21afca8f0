"use client";

import { type ReactNode, useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { signInWords } from "@/lib/words/sign-in";
import { useConfirmIdentity } from "./use-confirm-identity";

const answers = z.union([z.object({ url: z.string() }), z.object({ code: z.string(), detail: z.string() })]);

interface Props {
  provider: string;
  /** "link": also sign in with that account from now on. "confirm": prove there who one is. */
  intent: "link" | "confirm";
  /** Where to come back to; this page unless said. */
  callbackUrl?: string;
  children: ReactNode;
}

/** Leaves for a provider and comes back to this page. */
export function ProviderButton({ provider, intent, callbackUrl, children }: Props) {
  const { confirm } = useConfirmIdentity();
  const [busy, setBusy] = useState(false);

  async function go(): Promise<void> {
    setBusy(true);
    const answer = await begin(provider, intent, callbackUrl ?? location.pathname).catch(() => null);
    setBusy(false);
    if (answer && "url" in answer) location.assign(answer.url);
    else if (answer?.code === "sign_in_again") {
      if (await confirm()) await go();
    } else toast(answer?.detail ?? signInWords.problem("unreachable", {}));
  }

  return (
    <Button busy={busy} onClick={() => void go()}>
      {children}
    </Button>
  );
}

async function begin(provider: string, intent: string, callbackUrl: string) {
  const token = await fetch("/api/auth/csrf", { cache: "no-store" });
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await token.json());
  const response = await fetch(`/api/auth/signin/${provider}`, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, callbackUrl, intent }),
    headers: { accept: "application/json" },
  });
  return answers.parse(await response.json());
}
