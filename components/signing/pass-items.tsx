"use client";

import { useState } from "react";
import { useAction } from "@/components/account/use-action";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { call } from "@/lib/client/call";
import { nameOf } from "@/lib/client/labels";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { initialPass, type PassView, type SigningView } from "@/lib/contract/signing";
import { signingWords as words } from "@/lib/words/signing";
import { useReadAgain } from "./use-signing";

/** The desk's passes over this text: who initialled which, and one's own initial. */
export function PassItems({ articleId, signing }: { articleId: string; signing: SigningView }) {
  const { desk } = useWorkspace();
  const { busy, problem, run } = useAction();
  const readAgain = useReadAgain(articleId);
  const { versionId } = signing.now;
  // The button that was pressed goes; the one that comes in its place has the keyboard.
  const [touched, setTouched] = useState<string | null>(null);

  function put({ key }: PassView, initialled: boolean) {
    const params = { deskId: desk.id, articleId, passKey: key };
    const body = { commandId: newId(), id: newId(), versionId, initialled };
    setTouched(key);
    void run(async () => {
      await call(initialPass, { params, body });
      await readAgain();
    });
  }

  return (
    <>
      <p className="text-ink-2">{words.passesAbout}</p>
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      <ul className="flex flex-col divide-y divide-rule rounded-lg border border-rule bg-paper">
        {signing.passes.map((pass) => (
          <li key={pass.key} id={`pass-${pass.key}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <span className="min-w-40 grow">
              <span className="font-medium">{pass.name}</span>
              {pass.about ? <span className="block text-sm text-ink-3">{pass.about}</span> : null}
            </span>
            {pass.initialled ? (
              <span className="text-sm text-ink-2">
                <bdi>{nameOf(desk, pass.initialled.memberId)}</bdi>{" "}
                <Time at={pass.initialled.at} zone={desk.timeZone} />
              </span>
            ) : (
              <span className="text-sm text-ink-3">{words.open}</span>
            )}
            {pass.mayTakeBack ? (
              <Button
                size="sm"
                busy={busy}
                autoFocus={touched === pass.key}
                onClick={() => put(pass, false)}
                aria-label={words.takeBack(pass.name)}
              >
                {words.takeBackDo}
              </Button>
            ) : null}
            {!pass.initialled && signing.can.initial_pass ? (
              <Button
                size="sm"
                busy={busy}
                autoFocus={touched === pass.key}
                onClick={() => put(pass, true)}
                aria-label={words.initial(pass.name)}
              >
                {words.initialDo}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
