import { Workbench } from "@/components/articles/workbench";

export default async function ArticlePage({ params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  return <Workbench articleId={articleId} />;
}
