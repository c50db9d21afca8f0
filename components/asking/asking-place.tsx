"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useCommands } from "@/components/desk/commands";
import { Dialog } from "@/components/ui/dialog";
import { Later, later } from "@/components/ui/later";
import { announce } from "@/components/ui/live-region";
import { SkeletonRows } from "@/components/ui/skeleton";
import { takeFromAddress } from "@/lib/client/take-from-address";
import { askingWords as words } from "@/lib/words/asking";
import { AskingContext, callAbout, type OpenedAsking } from "./open-asking";

/** What stands in the dialog: its forms come after the text. */
export const openedAsking = later(() => import("./opened-asking").then((part) => part.Opened));

/** The one place of everything that asks people: its keys, and the dialogs that the parts of the workbench open. */
export function AskingPlace({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<OpenedAsking | null>(null);
  // What was opened from the list goes back to it.
  const [fromPanel, setFromPanel] = useState(false);
  const show = (next: OpenedAsking) => {
    setFromPanel(open?.what === "panel");
    setOpen(next);
  };
  const close = () => {
    setOpen(fromPanel ? { what: "panel", ...(open ? shownAfter(open) : {}) } : null);
    setFromPanel(false);
  };
  // An address may name something that was asked, as the sign-off page does.
  useEffect(() => {
    const asked = takeFromAddress("asked");
    if (asked !== null) setOpen({ what: "panel", show: asked });
  }, []);
  return (
    <AskingContext value={show}>
      {children}
      <AskingKeys open={show} />
      <Dialog
        title={open ? titleOf(open) : words.title}
        size="lg"
        open={open !== null}
        onOpenChange={(stays) => {
          if (!stays) close();
        }}
      >
        {open ? <Later part={openedAsking} props={{ open, close }} waiting={<SkeletonRows rows={6} />} /> : null}
      </Dialog>
    </AskingContext>
  );
}

/** Back in the list, one is at what one came from. */
function shownAfter(open: OpenedAsking): { show?: string } {
  if (open.what === "answer-call" || open.what === "edit-call") return { show: open.call.id };
  return open.what === "answer-reply" ? { show: open.reply.id } : {};
}

function AskingKeys({ open }: { open: (open: OpenedAsking) => void }) {
  const { article, claims, selected, picked } = useWorkbench();
  const live = selected && !selected.retired ? selected : null;
  const { can } = article;
  const toCall =
    picked.size > 0 ? claims.filter((claim) => picked.has(claim.id) && !claim.retired) : live ? [live] : [];
  useCommands([
    {
      id: "ask-writer",
      label: words.commands.ask,
      group: "claim",
      keys: ["q"],
      run: () => (can.ask_writer ? open({ what: "query", claim: live }) : announce(words.query.mayNot)),
    },
    {
      id: "plan-call",
      label: words.commands.call,
      group: "claim",
      keys: ["shift+p"],
      enabled: can.plan_call && toCall.length > 0,
      run: () => open(callAbout(toCall)),
    },
    { id: "asking", label: words.commands.panel, group: "view", keys: ["shift+q"], run: () => open({ what: "panel" }) },
  ]);
  return null;
}

function titleOf(open: OpenedAsking): string {
  switch (open.what) {
    case "panel":
      return words.title;
    case "query":
      return words.query.title(open.claim?.number ?? null);
    case "call":
      return words.call.title(open.claims.map((claim) => claim.number));
    case "answer-call":
      return words.call.answerTitle(open.call.person?.title ?? words.call.someone);
    case "edit-call":
      return words.call.change;
    case "reply":
      return words.reply.title;
    case "answer-reply":
      return `${words.reply.answer}: ${open.reply.who}`;
    case "pin":
      return words.pins.pinTitle;
  }
}
