import type { Metadata } from "next";
import { ChangesPage } from "@/components/signing/changes-page";
import { signingWords } from "@/lib/words/signing";

export const metadata: Metadata = { title: signingWords.changesTitle };

export default async function ChangesRoute({ params }: { params: Promise<{ articleId: string }> }) {
  return <ChangesPage articleId={(await params).articleId} />;
}
