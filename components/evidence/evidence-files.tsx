"use client";

import { FileText, Paperclip, X } from "lucide-react";
import { useRef } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { addressOf } from "@/lib/client/call";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { type EvidenceView, editEvidence } from "@/lib/contract/evidence";
import { readFile } from "@/lib/contract/files";
import { evidenceFormWords as words } from "@/lib/words/evidence-form";
import { sizeInWords } from "@/lib/words/sizes";
import { useKeepFile } from "./use-keep-file";

/** The files kept with a piece of evidence, each with the beginning of its hash. */
export function EvidenceFiles({
  claim,
  evidence,
  readOnly,
}: {
  claim: ClaimView;
  evidence: EvidenceView;
  readOnly: boolean;
}) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const keep = useKeepFile();
  const input = useRef<HTMLInputElement>(null);
  const at = { articleId: article.id, claimId: claim.id, evidenceId: evidence.id };
  if (readOnly && evidence.files.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      {evidence.files.length > 0 ? (
        <ul aria-label={words.files} className="flex flex-col">
          {evidence.files.map((file) => (
            <li key={file.id} className="flex min-h-7 items-center gap-1.5 text-sm">
              <FileText aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
              <a
                href={addressOf(readFile, { deskId: desk.id, articleId: article.id, fileId: file.id })}
                target="_blank"
                rel="noreferrer"
                className="min-w-0 truncate underline"
              >
                <bdi>{file.name}</bdi>
              </a>
              <span className="shrink-0 text-ink-3 tabular-nums">{sizeInWords(file.size)}</span>
              <code className="shrink-0 font-mono text-xs text-ink-3" title={file.sha256}>
                {file.sha256.slice(0, 8)}
              </code>
              {readOnly ? null : (
                <IconButton
                  label={words.removeFile(file.name)}
                  icon={<X />}
                  className="ms-auto size-6"
                  onClick={() => send(editEvidence, at, { addFileIds: [], removeFileIds: [file.id] })}
                />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {readOnly ? null : (
        <>
          <input
            ref={input}
            type="file"
            multiple
            hidden // the button below stands for it
            onChange={(event) => {
              const ids = [...(event.target.files ?? [])].flatMap((file) => keep(file) ?? []);
              event.target.value = "";
              if (ids.length > 0) send(editEvidence, at, { addFileIds: ids, removeFileIds: [] });
            }}
          />
          <Button size="sm" variant="quiet" className="self-start" onClick={() => input.current?.click()}>
            <Paperclip aria-hidden="true" />
            {words.addFile}
          </Button>
        </>
      )}
    </div>
  );
}
