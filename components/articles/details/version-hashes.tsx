"use client";

import { SkeletonRows } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { addressOf } from "@/lib/client/call";
import { nameOf } from "@/lib/client/labels";
import { useVersion } from "@/lib/client/use-article";
import { useWorkspace } from "@/lib/client/workspace";
import type { ArticleView } from "@/lib/contract/articles";
import { readFile } from "@/lib/contract/files";
import { articleDetailsWords as words } from "@/lib/words/article-details";

/** The version under check, with the two hashes that name its text and its document. */
export function VersionHashes({ article }: { article: ArticleView }) {
  const { desk } = useWorkspace();
  const { data: version } = useVersion(article.id, article.versionId);
  if (!version) return <SkeletonRows rows={3} rowClassName="h-5" />;
  return (
    <section aria-labelledby="article-version" className="flex flex-col gap-1 border-t border-rule pt-3">
      <h3 id="article-version" className="font-semibold">
        {words.version(version.number)}
      </h3>
      <p className="text-sm text-ink-3">
        {words.takenIn} <Time at={version.createdAt} zone={desk.timeZone} />{" "}
        {words.by(nameOf(desk, article.createdById))}. {words.length(version.text.length, version.sentences.length / 2)}
        .
      </p>
      <dl className="grid gap-x-4 gap-y-0.5 text-sm sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-3">{words.textHash}</dt>
        <dd className="font-mono text-xs leading-5 break-all">{version.textSha256}</dd>
        <dt className="text-ink-3">{words.docHash}</dt>
        <dd className="font-mono text-xs leading-5 break-all">{version.docSha256}</dd>
      </dl>
      <p className="text-sm text-ink-3">{words.versionAbout}</p>
      {article.pages.map((page) => (
        <p key={page.id} className="text-sm text-ink-2">
          {words.pageKept}{" "}
          <a
            href={addressOf(readFile, { deskId: desk.id, articleId: article.id, fileId: page.id })}
            className="underline"
            download
          >
            <bdi>{page.name}</bdi>
          </a>
          , <Time at={page.fetched?.at ?? version.createdAt} zone={desk.timeZone} />,{" "}
          <bdi dir="ltr" className="wrap-anywhere">
            {page.fetched?.finalUrl}
          </bdi>
          ,{" "}
          <code className="font-mono text-xs" title={page.sha256}>
            {page.sha256.slice(0, 8)}
          </code>
        </p>
      ))}
    </section>
  );
}
