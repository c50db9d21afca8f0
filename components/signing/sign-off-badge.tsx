"use client";

import { Stamp, Undo2 } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { useWorkspace } from "@/lib/client/workspace";
import type { ArticleView } from "@/lib/contract/articles";
import { signingWords as words } from "@/lib/words/signing";

/** In the workbench's head: that an article is signed, with the beginning of its hash, or that its sign-off was voided. */
export function SignOffBadge({ article }: { article: ArticleView }) {
  const { desk } = useWorkspace();
  const { signOff } = article;
  if (!signOff || (!signOff.complete && !signOff.voided)) return null;
  const said = signOff.voided ? words.headVoided : words.headSigned(signOff.textSha256);
  return (
    <Link
      href={`/desks/${desk.id}/articles/${article.id}/sign-off`}
      title={said}
      className="hidden shrink-0 @2xl:block"
    >
      <Badge
        strong={signOff.voided}
        icon={signOff.voided ? <Undo2 aria-hidden="true" /> : <Stamp aria-hidden="true" />}
      >
        {signOff.voided ? words.headVoided : <span className="font-mono">{words.shortHash(signOff.textSha256)}</span>}
      </Badge>
    </Link>
  );
}
