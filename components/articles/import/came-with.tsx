"use client";

import type { Editor } from "@tiptap/react";
import { type ReactNode, type RefObject, useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { announce } from "@/components/ui/live-region";
import type { BroughtChange, BroughtComment, BroughtNote, BroughtWith } from "@/lib/domain/articles/brought-with";
import { importWords } from "@/lib/words/import";
import { dateInWords } from "@/lib/words/time";
import { showPlace } from "./show-place";

const words = importWords.cameWith;
/** Rows at first: a heavily edited book has thousands. */
const FEW = 20;

interface Props {
  brought: BroughtWith;
  editor: RefObject<Editor | null>;
}

/** The comments, notes and tracked changes of a Word file, each with the words it stands on. */
export function CameWith({ brought: { comments, notes, changes }, editor }: Props) {
  if (comments.length + notes.length + changes.length === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-sm font-medium text-ink-2">{words.legend}</h2>
      <p className="text-sm text-pretty text-ink-3">
        {words.kept} {changes.length > 0 ? words.taken : null}
      </p>
      <Group name={words.comments(comments.length)} open items={comments}>
        {(item) => <Comment comment={item} all={comments} editor={editor} />}
      </Group>
      <Group name={words.notes(notes.length)} items={notes}>
        {(item) => <Note note={item} editor={editor} />}
      </Group>
      <Group name={words.changes(changes.length)} items={changes}>
        {(item) => <Change change={item} editor={editor} />}
      </Group>
    </section>
  );
}

interface GroupProps<T> {
  name: string;
  open?: boolean;
  items: readonly T[];
  children: (item: T) => ReactNode;
}

function Group<T>({ name, open = false, items, children }: GroupProps<T>) {
  const [shown, setShown] = useState(FEW);
  if (items.length === 0) return null;
  return (
    <Disclosure summary={name} open={open}>
      <ul className="flex flex-col divide-y divide-rule">
        {items.slice(0, shown).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what came with a file never changes its order
          <li key={index} className="flex min-w-0 flex-col gap-0.5 py-2 text-sm wrap-anywhere">
            {children(item)}
          </li>
        ))}
      </ul>
      {items.length > shown ? (
        <Button size="sm" onClick={() => setShown((now) => now + FEW * 10)}>
          {words.more(Math.min(FEW * 10, items.length - shown))}
        </Button>
      ) : null}
    </Disclosure>
  );
}

function Comment({
  comment,
  all,
  editor,
}: { comment: BroughtComment; all: readonly BroughtComment[] } & Pick<Props, "editor">) {
  const answered = comment.answers === null ? undefined : all[comment.answers];
  return (
    <>
      <By author={comment.author} date={comment.date}>
        {answered ? words.answers(answered.author || words.someone) : null}
        {comment.done ? ` · ${words.done}` : null}
      </By>
      {answered ? null : <Quote item={comment} editor={editor} />}
      <p dir="auto" className="whitespace-pre-line">
        {comment.text}
      </p>
    </>
  );
}

function Note({ note, editor }: { note: BroughtNote } & Pick<Props, "editor">) {
  const { place } = note;
  // The last words before its mark name the place as a reader would.
  const line = place?.prefix.split("\n").at(-1) ?? "";
  const before = line === place?.prefix ? line.replace(/^\S+\s+(?=\S)/, "") : line;
  return (
    <>
      <p className="text-ink-3">
        {note.kind === "footnote" ? words.footnote : words.endnote}
        {before === "" ? null : ` ${words.after}`}
      </p>
      {before === "" || place === null ? null : (
        <Shown text={`…${before}`} onShow={() => showPlace(editor.current, "", place)} />
      )}
      <p dir="auto" className="whitespace-pre-line">
        {note.text}
      </p>
    </>
  );
}

function Change({ change, editor }: { change: BroughtChange } & Pick<Props, "editor">) {
  const isDeletion = change.kind === "deletion";
  const { place } = change;
  const text = isDeletion ? <del>{change.words}</del> : <ins>{change.words}</ins>;
  return (
    <>
      <By author={change.author} date={change.date}>
        {isDeletion ? words.deleted : words.inserted}
      </By>
      {place === null ? (
        <p dir="auto" className="font-serif text-base">
          {text}
        </p>
      ) : (
        <Shown
          text={text}
          label={change.words}
          onShow={() => showPlace(editor.current, isDeletion ? "" : change.words, place)}
        />
      )}
    </>
  );
}

function Quote({ item, editor }: { item: BroughtComment } & Pick<Props, "editor">) {
  const { place } = item;
  if (place === null || item.words === "") {
    return item.words === "" ? (
      <p className="text-ink-3">{words.onNothing}</p>
    ) : (
      <p dir="auto" className="line-clamp-3 font-serif text-base text-ink-2">
        “{item.words}”
      </p>
    );
  }
  return (
    <Shown text={`“${item.words}”`} label={item.words} onShow={() => showPlace(editor.current, item.words, place)} />
  );
}

/** Words of the text; pressed, they are selected in it. */
function Shown({ text, label, onShow }: { text: ReactNode; label?: string; onShow: () => boolean }) {
  const name = label ?? (typeof text === "string" ? text : "");
  return (
    <button
      type="button"
      dir="auto"
      aria-label={words.show(name.slice(0, 200))}
      onClick={() => {
        if (!onShow()) announce(words.gone);
      }}
      className="line-clamp-3 min-h-6 rounded-sm text-start font-serif text-base text-ink-2 underline decoration-rule-strong decoration-1 underline-offset-4 hover:text-ink"
    >
      {text}
    </button>
  );
}

/** Word writes the wall clock of whoever wrote it and calls it UTC: the day is all that can be said. */
function By({ author, date, children }: { author: string; date: string; children: ReactNode }) {
  const at = Date.parse(date);
  return (
    <p className="text-ink-3">
      <span dir="auto" className="font-medium text-ink-2">
        {author || words.someone}
      </span>{" "}
      {children}
      {Number.isNaN(at) ? null : <time dateTime={date}> · {dateInWords(at, "UTC")}</time>}
    </p>
  );
}
