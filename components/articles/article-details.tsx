"use client";

import { Dialog } from "@/components/ui/dialog";
import { Later, later } from "@/components/ui/later";
import { SkeletonRows } from "@/components/ui/skeleton";
import { articleDetailsWords as words } from "@/lib/words/article-details";
import type { DetailsTab } from "./open-details";

/** Comes after the text. */
export const openDetails = later(() => import("./open-details").then((part) => part.OpenDetails));

interface Props {
  articleId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Where it opens. */
  at?: DetailsTab;
}

/** What is said of an article, who has which part, its state and its history. */
export function ArticleDetails({ articleId, open, onOpenChange, at = "fields" }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words.title} size="lg">
      {open ? <Later part={openDetails} props={{ articleId, at }} waiting={<SkeletonRows rows={8} />} /> : null}
    </Dialog>
  );
}
