import type { Metadata } from "next";
import { CertificatePage } from "@/components/signing/certificate-page";
import { signingWords } from "@/lib/words/signing";

export const metadata: Metadata = { title: signingWords.certificateTitle };

export default async function CertificateRoute({
  params,
}: {
  params: Promise<{ articleId: string; signOffId: string }>;
}) {
  return <CertificatePage {...(await params)} />;
}
