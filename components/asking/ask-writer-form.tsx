"use client";

import { type FormEvent, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { MomentField } from "@/components/ui/moment-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { nameOf } from "@/lib/client/labels";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { askWriter, dismissQuery } from "@/lib/contract/asking";
import type { ClaimView } from "@/lib/contract/claims";
import type { EvidenceView } from "@/lib/contract/evidence";
import { EVIDENCE_PER_QUERY } from "@/lib/domain/asking/query";
import { askingWords } from "@/lib/words/asking";
import { useTakeBack } from "./use-take-back";

const words = askingWords.query;

/** Only what the server would show: on the record in itself and by its source. */
const isOffered = ({ tier, redacted, withdrawn, source }: EvidenceView) =>
  tier === "on_record" && !redacted && !withdrawn && (source.tier ?? "on_record") === "on_record";

/** A question to the writer about a claim or the article. */
export function AskWriterForm({ claim, close }: { claim: ClaimView | null; close: () => void }) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const takeBack = useTakeBack();
  const [question, setQuestion] = useState("");
  const [dueAt, setDueAt] = useState<string | null>(null);
  const [to, setTo] = useState("");
  const quoted = claim?.placements.find((place) => place.primary)?.exact ?? claim?.statement ?? "";
  const live = claim?.evidence.filter((each) => !each.withdrawn) ?? [];
  const offered = live.filter(isOffered).slice(0, EVIDENCE_PER_QUERY);
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(offered.map((each) => each.id)));
  const writers = article.parts.filter(({ part }) => part === "writer");

  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (question.trim() === "") return;
    const evidenceIds = offered.filter((each) => shown.has(each.id)).map((each) => each.id);
    const id = newId();
    const key = send(
      askWriter,
      { articleId: article.id },
      {
        query: {
          ...{ id, claimId: claim?.id ?? null, question, quoted: quoted.slice(0, 4000), evidenceIds, dueAt },
          toMemberId: to === "" ? null : to,
        },
      },
    );
    // A query has no way back but this: dismissed by whoever asked it. What was answered or dismissed stays so.
    toast(words.asked(claim?.number ?? null), {
      undo: () =>
        takeBack(key, () =>
          send(dismissQuery, { articleId: article.id, queryId: id }, { reason: askingWords.takenBack }),
        ),
    });
    close();
  };
  return (
    <form onSubmit={ask} className="flex flex-col gap-3">
      {quoted ? (
        <blockquote className="border-s-[3px] border-rule-strong ps-3 font-serif text-lg" dir="auto">
          {quoted}
        </blockquote>
      ) : null}
      <TextArea
        autoFocus
        required
        label={words.question}
        rows={3}
        maxLength={4000}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) ask(event);
        }}
      />
      {claim ? (
        <fieldset className="flex flex-col gap-1">
          <legend className="text-sm font-medium text-ink-2">{words.evidence}</legend>
          {offered.map((each) => (
            <Checkbox
              key={each.id}
              checked={shown.has(each.id)}
              onChange={() => {
                const next = new Set(shown);
                if (!next.delete(each.id)) next.add(each.id);
                setShown(next);
              }}
              label={
                <bdi className="line-clamp-2">
                  {each.source.title}
                  {each.passage ? <span className="text-ink-3"> {each.passage}</span> : null}
                </bdi>
              }
            />
          ))}
          {offered.length === 0 ? <p className="text-sm text-ink-3">{words.evidenceNone}</p> : null}
          {live.length > offered.length ? (
            <p className="text-sm text-ink-3">{words.evidenceKept(live.length - offered.length)}</p>
          ) : null}
        </fieldset>
      ) : null}
      <div className="grid gap-3 sm:grid-cols-2">
        <MomentField label={askingWords.dueAt} zone={desk.timeZone} value={dueAt} onChange={setDueAt} />
        {writers.length > 0 ? (
          <Select
            label={words.to}
            value={to}
            onChange={setTo}
            choices={[
              { value: "", label: words.anybody },
              ...writers.map(({ memberId }) => ({ value: memberId, label: nameOf(desk, memberId) })),
            ]}
          />
        ) : null}
      </div>
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{askingWords.cancel}</Button>
        <Button type="submit" variant="primary" keys="mod+Enter" disabled={question.trim() === ""}>
          {words.ask}
        </Button>
      </div>
    </form>
  );
}
