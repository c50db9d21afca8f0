import type { ReactNode } from "react";
import { DeskFrame } from "@/components/desk/desk-frame";

/** The shell alone comes from here; what is in it is read through the API under the reader's rights. */
export default async function DeskLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ deskId: string }>;
}) {
  const { deskId } = await params;
  return <DeskFrame deskId={deskId}>{children}</DeskFrame>;
}
