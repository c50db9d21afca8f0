import type { Metadata } from "next";
import { askingWords } from "@/lib/words/asking";
import { AskedByLink } from "./asked-by-link";

/** For no search engine, and no address that a person goes on to learns of it. */
export const metadata: Metadata = {
  title: askingWords.asked.tab,
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

/** Where a writer's link leads. The page knows nothing until its script asks: whatever looks at addresses before people do sees no word of the article. */
export default async function AskedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return <AskedByLink token={token} />;
}
