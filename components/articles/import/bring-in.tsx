"use client";

import clsx from "clsx";
import { FileUp } from "lucide-react";
import { type ClipboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { useCommands } from "@/components/desk/commands";
import { Button } from "@/components/ui/button";
import { isTyping } from "@/components/ui/is-typing";
import { keySigns, useAppleKeys } from "@/components/ui/keys";
import { TextArea } from "@/components/ui/text-area";
import { useWorkspace } from "@/lib/client/workspace";
import { importWords } from "@/lib/words/import";
import { AddressForm } from "./address-form";
import { acceptedFiles, type Bringing, bringFile, bringTransfer, bringWords } from "./bring";
import type { ImportDraft, ImportFormat } from "./import-draft";
import { looksLikeMarkdown } from "./looks-like-markdown";
import type { Import } from "./use-import";

const words = importWords.bring;

/** One place to bring the article to: pasted anywhere on the page, dropped, chosen as a file, or typed. */
export function BringIn({
  draft,
  change,
  read,
  fetchFrom,
  say,
  arrive,
}: { draft: ImportDraft; arrive: (file: File) => Promise<void> } & Pick<
  Import,
  "change" | "read" | "fetchFrom" | "say"
>) {
  const { typed, address = "" } = draft;
  const { desk } = useWorkspace();
  const [over, setOver] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const apple = useAppleKeys();
  const legend = useId();

  const take = useCallback(
    (bringing: Bringing | null) => {
      if (bringing && "problem" in bringing) say(bringing.problem);
      else if (bringing && "arriving" in bringing) void arrive(bringing.arriving);
      else if (bringing) void read(bringing.brought, bringing.brought.format);
    },
    [read, say, arrive],
  );
  const takeTransfer = useCallback(
    async (data: DataTransfer) => {
      const bringing = bringTransfer(data);
      if (bringing instanceof File) take(await bringFile(bringing));
      else if (bringing && "address" in bringing) {
        if (desk.fetchPages) void fetchFrom(bringing.address);
        else say(importWords.problems.address);
      } else take(bringing);
    },
    [take, fetchFrom, say, desk.fetchPages],
  );
  usePageDrop(takeTransfer, setOver);

  useCommands([
    {
      id: "import-paste",
      label: importWords.keys.paste,
      group: "go",
      keys: ["/"],
      run: () => area.current?.focus(),
    },
    { id: "import-file", label: importWords.keys.file, group: "go", keys: ["u"], run: () => file.current?.click() },
  ]);

  const setTyped = (text: string | null) => change((now) => ({ ...now, typed: text }));
  return (
    <section aria-labelledby={legend} className="flex flex-col gap-3">
      <h2 id={legend} className="text-lg font-semibold">
        {words.legend}
      </h2>
      {typed === null ? (
        <div
          className={clsx(
            "relative flex flex-col rounded-lg border border-dashed bg-raised",
            over ? "border-slate bg-slate-tint" : "border-rule-strong",
          )}
        >
          <textarea
            ref={area}
            value=""
            rows={7}
            aria-label={words.paste}
            aria-describedby={`${legend}-hint`}
            placeholder={words.paste}
            onChange={(event) => setTyped(event.target.value)}
            onPaste={(event: ClipboardEvent) => {
              event.preventDefault();
              void takeTransfer(event.clipboardData);
            }}
            className="w-full resize-none rounded-lg bg-transparent px-4 pt-4 font-serif text-xl outline-offset-0"
          />
          <p id={`${legend}-hint`} className="px-4 pb-4 text-base text-pretty text-ink-2">
            {words.pasteHint(keySigns("mod+v", apple).join(apple ? "" : "+"))}
          </p>
        </div>
      ) : (
        <Typed typed={typed} setTyped={setTyped} take={take} read={read} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button keys="u" onClick={() => file.current?.click()}>
          <FileUp aria-hidden="true" />
          {words.chooseFile}
        </Button>
        <Button variant="quiet" onClick={() => setTyped(typed === null ? "" : null)}>
          {typed === null ? words.plain : words.rich}
        </Button>
        <span className="text-sm text-ink-3">{words.fileHint}</span>
        <input
          ref={file}
          type="file"
          accept={acceptedFiles}
          tabIndex={-1}
          aria-label={words.chooseFile}
          className="sr-only"
          onChange={async (event) => {
            const chosen = event.target.files?.[0];
            event.target.value = "";
            if (chosen) take(await bringFile(chosen));
          }}
        />
      </div>
      <AddressForm
        address={address}
        onChange={(next) => change((now) => ({ ...now, address: next }))}
        onFetch={(next) => void fetchFrom(next)}
      />
    </section>
  );
}

interface TypedProps {
  typed: string;
  setTyped: (text: string) => void;
  take: (bringing: Bringing) => void;
  read: Import["read"];
}

/** Plain text as it is typed or pasted, which may turn out to be Markdown. */
function Typed({ typed, setTyped, take, read }: TypedProps) {
  const markdown = looksLikeMarkdown(typed);
  const readAs = (format: ImportFormat) => {
    const bringing = bringWords("", typed);
    if (!("brought" in bringing)) take(bringing);
    else void read({ ...bringing.brought, format }, format);
  };
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label={words.plainLabel}
        hint={words.plainHint}
        rows={10}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-2" role="status">
        {markdown ? (
          <>
            <span className="text-ink-2">{words.looksLikeMarkdown}</span>
            <Button variant="primary" onClick={() => readAs("markdown")}>
              {words.readMarkdown}
            </Button>
            <Button onClick={() => readAs("text")}>{words.readText}</Button>
          </>
        ) : (
          <Button variant="primary" disabled={typed.trim() === ""} onClick={() => readAs("text")}>
            {words.read}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Paste with the focus nowhere in particular, and drop anywhere: both mean the article. */
function usePageDrop(take: (data: DataTransfer) => Promise<void>, setOver: (over: boolean) => void): void {
  useEffect(() => {
    const onPaste = (event: globalThis.ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (event.defaultPrevented || isTyping(target) || !clipboardData) return;
      event.preventDefault();
      void take(clipboardData);
    };
    const onDrag = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void take(event.dataTransfer);
    };
    document.addEventListener("paste", onPaste);
    document.addEventListener("dragover", onDrag);
    document.addEventListener("dragleave", onLeave);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("paste", onPaste);
      document.removeEventListener("dragover", onDrag);
      document.removeEventListener("dragleave", onLeave);
      document.removeEventListener("drop", onDrop);
    };
  }, [take, setOver]);
}
