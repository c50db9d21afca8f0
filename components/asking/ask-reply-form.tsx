"use client";

import { type FormEvent, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { MomentField } from "@/components/ui/moment-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { askForReply, dismissReply } from "@/lib/contract/replies";
import { askingWords } from "@/lib/words/asking";
import { ClaimsField } from "./claims-field";
import { useTakeBack } from "./use-take-back";

const words = askingWords.reply;

/** What is put to somebody whom the article speaks of, and until when they may answer. */
export function AskReplyForm({ claims, close }: { claims: readonly ClaimView[]; close: () => void }) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const takeBack = useTakeBack();
  const [fields, setFields] = useState({
    who: claims.length === 1 ? (claims[0]?.speaker ?? "") : "",
    channel: "",
    put: "",
  });
  const [until, setUntil] = useState<string | null>(null);
  const [claimIds, setClaimIds] = useState<readonly string[]>(() => claims.map((claim) => claim.id));
  const ready = fields.who.trim() !== "" && fields.put.trim() !== "";
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const id = newId();
    const reply = { id, ...fields, claimIds: [...claimIds], until };
    const key = send(askForReply, { articleId: article.id }, { reply });
    toast(words.asked(fields.who), {
      undo: () =>
        takeBack(key, () =>
          send(dismissReply, { articleId: article.id, replyId: id }, { reason: askingWords.takenBack }),
        ),
    });
    close();
  };
  return (
    <form onSubmit={ask} noValidate className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          autoFocus
          label={words.who}
          value={fields.who}
          maxLength={300}
          onChange={(event) => setFields({ ...fields, who: event.target.value })}
        />
        <TextField
          label={words.channel}
          optional
          placeholder={words.channelHint}
          value={fields.channel}
          maxLength={300}
          onChange={(event) => setFields({ ...fields, channel: event.target.value })}
        />
      </div>
      <TextArea
        label={words.put}
        rows={4}
        maxLength={10_000}
        value={fields.put}
        onChange={(event) => setFields({ ...fields, put: event.target.value })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <ClaimsField label={words.claims} value={claimIds} onChange={setClaimIds} />
        <MomentField label={words.until} zone={desk.timeZone} value={until} onChange={setUntil} />
      </div>
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{askingWords.cancel}</Button>
        <Button type="submit" variant="primary" disabled={!ready}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
