"use client";

import { AnswerCallForm } from "./answer-call-form";
import { AnswerReplyForm } from "./answer-reply-form";
import { AskReplyForm } from "./ask-reply-form";
import { AskWriterForm } from "./ask-writer-form";
import { AskingPanel } from "./asking-panel";
import { EditCallForm } from "./edit-call-form";
import type { OpenedAsking } from "./open-asking";
import { PinForm } from "./pin-form";
import { PlanCallForm } from "./plan-call-form";

/** The form or list that was opened. */
export function Opened({ open, close }: { open: OpenedAsking; close: () => void }) {
  switch (open.what) {
    case "panel":
      return <AskingPanel close={close} show={open.show ?? null} />;
    case "query":
      return <AskWriterForm claim={open.claim} close={close} />;
    case "call":
      return <PlanCallForm claims={open.claims} person={open.person} close={close} />;
    case "answer-call":
      return <AnswerCallForm call={open.call} close={close} />;
    case "edit-call":
      return <EditCallForm call={open.call} close={close} />;
    case "reply":
      return <AskReplyForm claims={open.claims} close={close} />;
    case "answer-reply":
      return <AnswerReplyForm reply={open.reply} close={close} />;
    case "pin":
      return <PinForm range={open.range} close={close} />;
  }
}
