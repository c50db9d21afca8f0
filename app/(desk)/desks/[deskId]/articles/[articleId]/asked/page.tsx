import { AskedPage } from "@/components/asking/asked-page";

/** The questions to the writer of one article. */
export default async function Page({ params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  return <AskedPage articleId={articleId} />;
}
