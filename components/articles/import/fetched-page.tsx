import { Time } from "@/components/ui/time";
import { useWorkspace } from "@/lib/client/workspace";
import type { FetchedPageView } from "@/lib/contract/articles";
import { importWords } from "@/lib/words/import";
import { sizeInWords } from "@/lib/words/sizes";

const words = importWords.page;

/** Where the article was fetched from, and that the page is kept with it. */
export function FetchedPage({ page }: { page: FetchedPageView }) {
  const { desk } = useWorkspace();
  return (
    <section className="flex flex-col gap-1 text-sm">
      <h2 className="font-medium text-ink-2">{words.title}</h2>
      <p className="text-ink-2">
        {words.kept} <Time at={page.fetchedAt} zone={desk.timeZone} />, {sizeInWords(page.size)},{" "}
        <code className="font-mono text-xs" title={page.sha256}>
          {page.sha256.slice(0, 8)}
        </code>
      </p>
      <p dir="ltr" className="line-clamp-3 wrap-anywhere text-ink-3">
        {page.finalUrl}
      </p>
      {page.finalUrl === page.requestedUrl ? null : (
        <p className="text-ink-3">
          {words.redirected}{" "}
          <span dir="ltr" className="wrap-anywhere">
            {page.requestedUrl}
          </span>
        </p>
      )}
    </section>
  );
}
