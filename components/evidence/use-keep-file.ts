"use client";

import { useCallback } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { toast } from "@/components/ui/toast";
import { rememberFile } from "@/lib/client/known";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { addFile } from "@/lib/contract/files";
import { evidenceFormWords as words } from "@/lib/words/evidence-form";

const MOST_BYTES = 25 * 1024 * 1024;

/** Puts a file into the outbox (it survives a reload there) and returns its id; null when it is too large. */
export function useKeepFile() {
  const { article } = useWorkbench();
  const { outbox, desk } = useWorkspace();
  return useCallback(
    (file: File): string | null => {
      if (file.size > MOST_BYTES) {
        toast(words.fileTooLarge(file.name));
        return null;
      }
      const fileId = newId();
      const name = file.name || words.screenshot;
      rememberFile({ id: fileId, name, mediaType: file.type, size: file.size, sha256: "", fetched: null });
      void outbox.put({
        key: `file ${fileId}`,
        endpoint: addFile.name,
        params: { deskId: desk.id, articleId: article.id, fileId },
        query: { name },
        body: file,
      });
      toast(words.fileKept(name));
      return fileId;
    },
    [article.id, outbox, desk.id],
  );
}
