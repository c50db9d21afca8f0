"use client";

import { type FormEvent, useRef, useState } from "react";
import { problemOf } from "@/components/account/problem-of";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { addressOf, call } from "@/lib/client/call";
import { type VerifiedView, verifyFile, verifyText } from "@/lib/contract/signing";
import { verifyWords as words } from "@/lib/words/signing";
import { Verified } from "./verified";

/** Takes a text or a file, and shows how it stands to what was signed. */
export function VerifyForm({ articleId }: { articleId: string | null }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [verified, setVerified] = useState<VerifiedView | null>(null);
  const query = articleId === null ? {} : { articleId };
  const form = useRef<HTMLFormElement>(null);

  // One of the two is held against what was signed, and an answer is about what stands in the form.
  function changed(other: "content" | "file") {
    setProblem(null);
    setVerified(null);
    const field = form.current?.elements.namedItem(other);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = "";
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const fields = new FormData(event.currentTarget);
    const content = String(fields.get("content") ?? "");
    const file = fields.get("file");
    const hasFile = file instanceof File && file.size > 0;
    setVerified(null);
    if (!hasFile && content.trim() === "") return setProblem(words.nothing);
    setBusy(true);
    setProblem(null);
    try {
      setVerified(
        hasFile
          ? await sendFile(file, query)
          : await call(verifyText, { query, body: { format: "text", content: content.replaceAll("\r\n", "\n") } }),
      );
    } catch (error) {
      setProblem(error instanceof Told ? error.message : problemOf(error));
    }
    setBusy(false);
  }

  return (
    <>
      <form ref={form} onSubmit={submit} className="flex flex-col gap-4">
        {problem ? <Banner kind="error">{problem}</Banner> : null}
        <TextArea
          label={words.text}
          name="content"
          rows={10}
          maxLength={2_000_000}
          className="[&_textarea]:min-h-48"
          onChange={() => changed("file")}
        />
        <TextField
          label={words.file}
          name="file"
          type="file"
          accept=".txt,.html,.htm,.docx"
          onChange={() => changed("content")}
        />
        <Button type="submit" variant="primary" busy={busy} className="self-start">
          {words.action}
        </Button>
      </form>
      <div aria-live="polite">{verified ? <Verified verified={verified} /> : null}</div>
    </>
  );
}

/** A refusal in its own words. */
class Told extends Error {}

async function sendFile(file: File, query: { articleId?: string }): Promise<VerifiedView> {
  const type = file.type || "application/octet-stream";
  const response = await fetch(addressOf(verifyFile, {}, query), {
    method: "POST",
    headers: { "content-type": type },
    body: file,
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Told((answer as { detail?: string }).detail ?? "");
  return verifyFile.response.parse(answer);
}
