import { NextVersion } from "@/components/versions/next-version";

export default async function NextVersionPage({ params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  return <NextVersion articleId={articleId} />;
}
