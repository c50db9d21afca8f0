"use client";

import { FilePlus, Files } from "lucide-react";
import { useRouter } from "next/navigation";
import { MenuItem } from "@/components/ui/menu";
import { useWorkspace } from "@/lib/client/workspace";
import type { ArticleView } from "@/lib/contract/articles";
import { versionWords as words } from "@/lib/words/versions";

/** From the workbench to the versions of the text, and to bringing the next one. */
export function VersionMenuItems({ article }: { article: ArticleView }) {
  const { desk } = useWorkspace();
  const router = useRouter();
  const versions = `/desks/${desk.id}/articles/${article.id}/versions`;
  return (
    <>
      {article.can.bring_version ? (
        <MenuItem icon={<FilePlus aria-hidden="true" />} onSelect={() => router.push(`${versions}/new`)}>
          {words.next.command}
        </MenuItem>
      ) : null}
      <MenuItem icon={<Files aria-hidden="true" />} onSelect={() => router.push(versions)}>
        {words.title}
      </MenuItem>
    </>
  );
}
