"use client";

import { useEffect, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { isTyping } from "@/components/ui/is-typing";
import { toast } from "@/components/ui/toast";
import { rememberSource } from "@/lib/client/known";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { createSource } from "@/lib/contract/sources";
import type { SourceKind } from "@/lib/domain/sources/source";
import { likelyBasis } from "@/lib/words/evidence";
import { evidenceFormWords as words } from "@/lib/words/evidence-form";
import { useAttach } from "./use-attach";
import { useKeepFile } from "./use-keep-file";

/** An address, file or screenshot pasted or dropped anywhere lands as evidence on the claim in focus. */
export function DropAnywhere() {
  const { selected, article } = useWorkbench();
  const [over, setOver] = useState(false);
  const land = useLand();

  useEffect(() => {
    if (!article.can.attach_evidence) return;
    const carries = (event: DragEvent) =>
      event.dataTransfer?.types.some((type) => type === "Files" || type === "text/uri-list") ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || !carries(event)) return;
      event.preventDefault();
      land(event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent) => {
      const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (inDialog || isTyping(event.target)) return;
      if (event.clipboardData && land(event.clipboardData)) event.preventDefault();
    };
    document.addEventListener("dragover", onDragOver);
    document.addEventListener("dragleave", onDragLeave);
    document.addEventListener("drop", onDrop);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("dragover", onDragOver);
      document.removeEventListener("dragleave", onDragLeave);
      document.removeEventListener("drop", onDrop);
      document.removeEventListener("paste", onPaste);
    };
  }, [article.can.attach_evidence, land]);

  if (!over) return null;
  return (
    <p className="pointer-events-none fixed inset-x-0 bottom-12 z-50 mx-auto w-fit rounded-lg bg-ink px-4 py-2 text-paper shadow-float">
      {selected ? words.dropHint : words.dropNoClaim}
    </p>
  );
}

function useLand() {
  const { selected } = useWorkbench();
  const attach = useAttach();
  const keep = useKeepFile();
  const send = useCommand();

  /** True: it was something to keep. */
  return (data: DataTransfer): boolean => {
    const files = [...data.files];
    const address = firstAddress(data.getData("text/uri-list") || data.getData("text/plain"));
    if (files.length === 0 && !address) return false;
    if (!selected) {
      toast(words.dropNoClaim);
      return true;
    }
    const make = (kind: SourceKind, title: string, url: string, fileIds: string[]) => {
      const source = { id: newId(), kind, title, publisher: "", author: "", url, language: "", publishedDate: "" };
      rememberSource(source);
      send(createSource, {}, { source });
      attach([selected], { source, stance: "supports", basis: likelyBasis[kind], fileIds });
    };
    if (files.length === 0 && address) {
      make("url", words.byUrl(address.host), address.href, []);
      return true;
    }
    const kept = files.flatMap((file) => {
      const id = keep(file);
      return id === null ? [] : [{ id, file }];
    });
    const first = kept[0];
    if (first) {
      const picture = first.file.type.startsWith("image/");
      const named = first.file.name && first.file.name !== "image.png" ? first.file.name : "";
      const title = named || (picture ? words.screenshot : words.byFile);
      make(
        picture ? "observation" : "document",
        title,
        "",
        kept.map((each) => each.id),
      );
    }
    return true;
  };
}

function firstAddress(text: string): URL | null {
  const line = text.trim().split(/\s+/, 2);
  const [only, more] = line;
  if (!only || more !== undefined || !/^https?:\/\//i.test(only) || !URL.canParse(only)) return null;
  return new URL(only);
}
