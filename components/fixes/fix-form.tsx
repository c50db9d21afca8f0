"use client";

import { useEffect, useRef, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/live-region";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { draftOf, useKeepDraft } from "@/lib/client/draft";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import type { ClaimView, PlacementView } from "@/lib/contract/claims";
import { editFix, type FixView, proposeFix } from "@/lib/contract/fixes";
import { type Qualifier, qualifier } from "@/lib/domain/assessments/qualifier";
import { contains } from "@/lib/domain/text/ranges";
import { claimWords } from "@/lib/words/claims";
import { fixWords as words } from "@/lib/words/fixes";
import { Difference } from "./difference";
import { useFixDraft } from "./fix-draft";

interface Props {
  claim: ClaimView;
  /** The place whose words are fixed. */
  place: PlacementView;
  /** Set: this fix is changed; else a new one is proposed. */
  fix?: FixView;
  onDone: () => void;
}

/** The words of a place in a field, with the difference as it comes about, on the card and in the text. */
export function FixForm({ claim, place, fix, onDone }: Props) {
  const { article, version } = useWorkbench();
  const send = useCommand();
  const keep = useKeepDraft();
  const { setDraft, inText } = useFixDraft();
  const { start, end } = place.range;
  const [wanted, setWanted] = useState(fix ? asIfMade(place, fix) : place.exact);
  const [reason, setReason] = useState(fix?.reason ?? "");
  const [kind, setKind] = useState<Qualifier | "">(fix?.errorKind ?? "");
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  // The words picked in the text are those to be typed over; else the writing goes on at the end. Focus goes back where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useEffect(() => {
    const picked = inText();
    const isPart = picked && (picked.start > start || picked.end < end) && contains({ start, end }, picked);
    const from = document.activeElement;
    const area = form.current?.querySelector("textarea");
    area?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: "nearest" });
    if (isPart && !fix) area?.setSelectionRange(picked.start - start, picked.end - start);
    else area?.setSelectionRange(area.value.length, area.value.length);
    return () => giveBack(from);
  }, []);
  useEffect(() => {
    setDraft({ start, end, replacement: wanted, fixId: fix?.id ?? null });
    return () => setDraft(null);
  }, [setDraft, start, end, wanted, fix?.id]);

  const changes = wanted !== place.exact;
  // Two answers are compared with their fixes: whoever answers blind gives theirs with the answer.
  const mayAnswer = !fix && claim.can.assess_claim;
  const onlyWithAnswer = mayAnswer && claim.sight === "blind";
  /** The kind of error, once there is something to send; asks for it where it is missing. */
  const readyKind = (): Qualifier | null => {
    if (!changes || kind !== "") return changes && kind !== "" ? kind : null;
    setMissing(true);
    announce(words.kindMissing, "urgent");
    form.current?.querySelector("select")?.focus();
    return null;
  };
  const keepWithAnswer = () => {
    const errorKind = readyKind();
    if (!errorKind) return;
    const drafted = { placementId: place.id, start, end, replacement: wanted, reason, errorKind };
    keep(article.id, claim.id, { ...draftOf(claim), fix: drafted });
    announce(words.keptWithAnswer);
    onDone();
  };
  const submit = () => {
    if (onlyWithAnswer) {
      keepWithAnswer();
      return;
    }
    const errorKind = readyKind();
    if (!errorKind) return;
    const at = { articleId: article.id, claimId: claim.id };
    if (fix) {
      const base = { start: fix.range.start, end: fix.range.end, replacement: fix.replacement };
      const fields = {
        ...(wanted === asIfMade(place, fix) ? {} : { words: { base, value: { start, end, replacement: wanted } } }),
        ...(reason === fix.reason ? {} : { reason: { base: fix.reason, value: reason } }),
        ...(errorKind === fix.errorKind ? {} : { errorKind: { base: fix.errorKind, value: errorKind } }),
      };
      if (Object.keys(fields).length > 0) send(editFix, { ...at, fixId: fix.id }, { fields });
    } else {
      const wording = { placementId: place.id, start, end, replacement: wanted, reason, errorKind };
      send(proposeFix, at, { versionId: version.id, fix: { id: newId(), ...wording } });
      announce(words.proposed(claim.number));
    }
    onDone();
  };

  return (
    <form
      ref={form}
      aria-label={fix ? words.editOf(claim.number) : words.proposeOf(claim.number)}
      className="flex flex-col gap-2 rounded-md border border-rule-strong bg-raised p-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          onDone();
        }
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.stopPropagation();
          submit();
        }
      }}
    >
      <TextArea
        label={words.words}
        hint={start === end ? words.insertionHint : words.wordsHint}
        className="[&_textarea]:font-serif"
        value={wanted}
        maxLength={4000}
        lang={article.language}
        onChange={(event) => setWanted(event.target.value)}
      />
      <div aria-live="polite" className="font-serif text-base">
        <span className="sr-only">{words.difference}: </span>
        {changes ? (
          <Difference before={place.exact} after={wanted} />
        ) : (
          <span className="font-sans text-sm text-ink-3">{words.nothing}</span>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Select<Qualifier | "">
          label={words.errorKind}
          value={kind}
          error={missing && kind === "" ? words.kindMissing : undefined}
          onChange={setKind}
          choices={[
            { value: "", label: words.chooseKind },
            ...qualifier.options.map((value) => ({ value, label: claimWords.qualifiers[value] })),
          ]}
        />
        <TextField
          label={words.reason}
          placeholder={words.reasonPlaceholder}
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        {start < end ? (
          <Button size="sm" variant="quiet" className="me-auto" onClick={() => setWanted("")}>
            {words.cut}
          </Button>
        ) : null}
        <Button size="sm" variant="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
        {mayAnswer && !onlyWithAnswer ? (
          <Button size="sm" disabled={!changes} onClick={keepWithAnswer}>
            {words.withAnswer}
          </Button>
        ) : null}
        <Button size="sm" type="submit" keys="mod+Enter" disabled={!changes}>
          {fix ? words.save : onlyWithAnswer ? words.withAnswer : words.submit}
        </Button>
      </div>
    </form>
  );
}

/** The focus to where it was before the form had it, or to the text where that is gone; not when somebody went on with it themselves. */
function giveBack(from: Element | null): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    const isThere = from instanceof HTMLElement && from !== body && from.isConnected;
    const goal = isThere ? from : document.querySelector<HTMLElement>("[data-reading]");
    goal?.focus({ preventScroll: true });
  });
}

/** The words of a place as they would read with the fix made. */
function asIfMade(place: PlacementView, { range, replacement }: FixView): string {
  const [from, to] = [range.start - place.range.start, range.end - place.range.start];
  return place.exact.slice(0, from) + replacement + place.exact.slice(to);
}
