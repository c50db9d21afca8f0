"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { accountWords } from "@/lib/words/account";

const words = accountWords.recoveryCodes;

/** Ten codes, shown this once. */
export function RecoveryCodes({ codes, close }: { codes: string[] | null; close: () => void }) {
  const text = codes?.join("\n") ?? "";

  async function copy() {
    await navigator.clipboard.writeText(text).then(
      () => toast(words.copied),
      () => toast(words.notCopied),
    );
  }

  return (
    <Dialog
      open={codes !== null}
      onOpenChange={(open) => open || close()}
      title={words.title}
      description={words.what}
      footer={
        <>
          <Button onClick={() => void copy()}>{words.copy}</Button>
          <a
            className="inline-flex min-h-8 items-center rounded-md border border-rule-strong bg-raised px-3 font-medium hover:bg-sunk"
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${words.fileHead}\n\n${text}\n`)}`}
            download={words.fileName}
          >
            {words.download}
          </a>
          <Button variant="primary" onClick={close}>
            {words.kept}
          </Button>
        </>
      }
    >
      <ol className="grid gap-x-6 gap-y-1 font-mono text-sm sm:grid-cols-2">
        {(codes ?? []).map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
