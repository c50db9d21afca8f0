"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { type ClaimView, recordClaim, restoreClaim, retireClaim } from "@/lib/contract/claims";
import { stands } from "@/lib/domain/claims/place";
import { claimCardWords as words } from "@/lib/words/claim-card";
import { SplitDialog } from "./split-dialog";

/** What else can be done with a claim. */
export function ClaimMenu({ claim }: { claim: ClaimView }) {
  const { article, setPlacing, select } = useWorkbench();
  const { outbox } = useWorkspace();
  const send = useCommand();
  const [asking, setAsking] = useState<"retire" | "split" | null>(null);
  const [reason, setReason] = useState("");
  const at = { articleId: article.id, claimId: claim.id };
  const live = claim.retired === null;

  const retire = () => {
    if (reason.trim() === "") return;
    const key = send(retireClaim, at, { reason: reason.trim() });
    setAsking(null);
    setReason("");
    toast(words.retiredToast(claim.number), {
      undo: () =>
        void outbox.remove(key).then((entry) => {
          if (entry?.state !== "waiting") send(restoreClaim, at, {});
        }),
    });
  };
  const claimAbout = () => {
    const id = newId();
    send(
      recordClaim,
      { articleId: article.id },
      {
        claim: {
          id,
          versionId: article.versionId,
          placements: claim.placements
            .filter((place) => place.primary && stands(place))
            .map(({ range }) => ({ id: newId(), range })),
          kind: "event",
          speaker: claim.speaker,
          aboutId: claim.id,
        },
      },
    );
    select(id, "list");
  };

  return (
    <>
      <Menu align="end" trigger={<IconButton label={words.menu} icon={<Ellipsis />} />}>
        {live && claim.can.edit_claim ? (
          <>
            <MenuItem onSelect={() => setPlacing({ claimId: claim.id })}>{words.addPlace}</MenuItem>
            <MenuItem onSelect={claimAbout}>{words.aboutIt}</MenuItem>
            <MenuItem onSelect={() => setAsking("split")}>{words.split}</MenuItem>
            <MenuSeparator />
          </>
        ) : null}
        <MenuItem
          onSelect={() => void navigator.clipboard?.writeText(window.location.href).then(() => toast(words.linkCopied))}
        >
          {words.copyLink}
        </MenuItem>
        {claim.can.retire_claim ? (
          live ? (
            <MenuItem onSelect={() => setAsking("retire")}>{words.retire}</MenuItem>
          ) : (
            <MenuItem onSelect={() => send(restoreClaim, at, {})}>{words.restore}</MenuItem>
          )
        ) : null}
      </Menu>
      <Dialog
        open={asking === "retire"}
        onOpenChange={(open) => setAsking(open ? "retire" : null)}
        title={`${words.retire}: ${words.title(claim.number)}`}
        footer={
          <Button variant="primary" disabled={reason.trim() === ""} onClick={retire}>
            {words.retire}
          </Button>
        }
      >
        <TextField
          autoFocus
          label={words.retireReason}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") retire();
          }}
        />
      </Dialog>
      <SplitDialog claim={claim} open={asking === "split"} onOpenChange={(open) => setAsking(open ? "split" : null)} />
    </>
  );
}
