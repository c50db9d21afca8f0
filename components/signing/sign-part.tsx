"use client";

import { useRef } from "react";
import { useAction } from "@/components/account/use-action";
import { useConfirmIdentity } from "@/components/account/use-confirm-identity";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import type { DeskView } from "@/lib/contract/desks";
import { type SigningView, signOff } from "@/lib/contract/signing";
import { standingHindrances } from "@/lib/domain/signing/signer";
import type { SignatureRole } from "@/lib/domain/signing/signing-rules";
import { signingWords as words } from "@/lib/words/signing";
import { OverrideDialog } from "./override-dialog";
import { Overrides } from "./overrides";
import { SignOffState } from "./sign-off-state";
import { useReadAgain } from "./use-signing";

/** Signing: what stands so far, what keeps the reader from it, and the button that asks who they are. */
export function SignPart({ articleId, signing }: { articleId: string; signing: SigningView }) {
  const { desk } = useWorkspace();
  const { whenFresh } = useConfirmIdentity();
  const { busy, problem, run } = useAction();
  const readAgain = useReadAgain(articleId);
  const here = useRef<HTMLDivElement>(null);
  const stands = signing.signOff !== null && signing.signOff.voided === null && signing.signOff.completedAt !== null;
  const ready = signing.missing.length === 0 && signing.can.sign_off;
  const given = signing.signOff?.voided === null ? signing.signOff.signatures : [];
  const wanted = signing.wanted.filter((role) => !given.some((signature) => signature.role === role));
  const isMine =
    ready && signing.mine.some((each) => standingHindrances(each.hindrances, each.overridden).length === 0);

  function sign(role: SignatureRole) {
    const params = { deskId: desk.id, articleId };
    const body = { commandId: newId(), id: newId(), role, digest: signing.now.digest };
    void run(async () => {
      const done = await whenFresh(() => call(signOff, { params, body }));
      if (done) toast(done.complete ? words.signed : words.signedFirst);
      await readAgain();
      here.current?.focus();
    });
  }

  return (
    <div ref={here} tabIndex={-1} className="flex flex-col gap-3 outline-none">
      {signing.signOff ? <SignOffState articleId={articleId} signing={signing} signOff={signing.signOff} /> : null}
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      {signing.signOff ? null : <p className="text-ink-2">{words.unsigned}</p>}
      {stands || signing.archived ? null : signing.state === "draft" ? (
        <p className="text-ink-2">{words.draft}</p>
      ) : (
        <>
          <p className="text-ink-2">
            {words.wanted(wanted.map((role) => words.roles[role]).join(", "))} {isMine ? words.signAbout : ""}
          </p>
          {given.some(({ memberId }) => memberId === desk.me.memberId) ? (
            <p className="text-ink-2">{words.youSigned}</p>
          ) : null}
          {wanted.includes("legal") && !somebodyLegal(signing, desk.members) ? <p>{words.nobodyLegal}</p> : null}
          {signing.can.sign_off
            ? signing.mine.map(({ role, hindrances, overridden }) => {
                const left = standingHindrances(hindrances, overridden);
                return (
                  <div key={role} className="flex flex-col gap-1">
                    {left.map((each) => (
                      <p key={each} className="text-ink-2">
                        {words.hindrances[each]}
                      </p>
                    ))}
                    {hindrances.length > left.length ? <p className="text-ink-2">{words.lifted}</p> : null}
                    <div>
                      <Button
                        variant="primary"
                        busy={busy}
                        disabled={!ready || left.length > 0}
                        onClick={() => sign(role)}
                      >
                        {words.signAs(words.roles[role])}
                      </Button>
                    </div>
                  </div>
                );
              })
            : null}
          {signing.can.sign_off && signing.mine.length > 0
            ? null
            : wanted.map((role) => (
                <p key={role} className="text-ink-2">
                  {words.signedBy[role]}
                </p>
              ))}
        </>
      )}
      <Overrides overrides={signing.overrides} />
      {signing.hindered.length > 0 ? <OverrideDialog articleId={articleId} hindered={signing.hindered} /> : null}
    </div>
  );
}

/** Whether anybody has the legal part who could sign with it: viewers read along. */
function somebodyLegal({ accounts }: SigningView, members: DeskView["members"]): boolean {
  return accounts.people.some(
    ({ memberId, parts }) =>
      parts.includes("legal") &&
      members.some(({ id, role, disabled }) => id === memberId && role !== "viewer" && !disabled),
  );
}
