import { VersionsPage } from "@/components/versions/versions-page";

export default async function VersionsRoute({ params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  return <VersionsPage articleId={articleId} />;
}
