"use client";

import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useId, useMemo, useRef } from "react";
import { useCommands } from "@/components/desk/commands";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { announce } from "@/components/ui/live-region";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { useWorkspace } from "@/lib/client/workspace";
import { type BlockRole, blockRole } from "@/lib/domain/text/doc";
import { articleWords } from "@/lib/words/articles";
import { importWords as words } from "@/lib/words/import";
import { versionWords } from "@/lib/words/versions";
import { blocksAtCursor, giveRole, headlineOf } from "./block-roles";
import { formatsOf } from "./bring";
import { CameWith } from "./came-with";
import { FetchedPage } from "./fetched-page";
import { type FieldName, type ImportDraft, withPurpose } from "./import-draft";
import { ImportNotes } from "./import-notes";
import { looksLikeMarkdown } from "./looks-like-markdown";
import { MetadataFields } from "./metadata-fields";
import { PreviewPaper, usePreviewEditor } from "./preview-editor";
import { PurposeChoice } from "./purpose-choice";
import { RoleBar } from "./role-bar";
import { SaveBar } from "./save-bar";
import type { Import } from "./use-import";
import { useSaveArticle } from "./use-save-article";
import type { NextOf } from "./what-is-saved";

type Props = {
  draft: ImportDraft & { doc: NonNullable<ImportDraft["doc"]> };
  /** The article whose next version this is; null: a new article. */
  next?: NextOf | null;
} & Pick<Import, "turn" | "now" | "change" | "readAgain" | "startOver" | "forget">;

/** What will be kept, to correct before it is: the words with their roles, and what is said of them. */
export function ImportPreview({ draft, turn, now, change, readAgain, startOver, forget, next = null }: Props) {
  const { desk } = useWorkspace();
  const letPageGo = useCallback(() => change((before) => ({ ...before, page: null })), [change]);
  const saver = useSaveArticle(forget, letPageGo, next);
  const { save, saving, wrong, setWrong } = saver;
  const bar = useRef<HTMLFieldSetElement>(null);
  const legendId = useId();
  const hintId = useId();
  const editorRef = useRef<Editor | null>(null);

  const saveNow = () => {
    const latest = now();
    if (latest) void save({ ...latest, doc: (editorRef.current?.getJSON() as ImportDraft["doc"]) ?? latest.doc });
  };
  const onRole = useCallback((role: BlockRole) => {
    const editor = editorRef.current;
    const made = editor ? giveRole(editor.state, role, words.roles.setAside) : null;
    if (!editor || !made) return;
    editor.view.dispatch(made);
    announce(words.roles.made(articleWords.roles[role], blocksAtCursor(editor.state).length));
  }, []);
  const focusBar = () => bar.current?.querySelector<HTMLInputElement>("input:checked, input")?.focus();
  const onChange = useCallback(
    (editor: Editor) => {
      const headline = headlineOf(editor.state);
      const follows = headline !== null && headline !== "" && !now()?.touched.includes("title");
      const title = follows ? headline.slice(0, 500) : null;
      const quiet = title === null || title === now()?.fields.title;
      change(
        (before) => ({
          ...before,
          doc: editor.getJSON() as ImportDraft["doc"],
          ...(title === null ? {} : { fields: { ...before.fields, title } }),
        }),
        quiet,
      );
    },
    [change, now],
  );
  // The editor begins with the draft of its reading; afterwards the words are its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading is a new turn
  const start = useMemo(() => draft.doc, [turn]);
  const editor = usePreviewEditor({
    doc: start,
    turn,
    editable: saving === "no",
    language: next?.language ?? draft.fields.language,
    describedBy: hintId,
    onChange,
    onRole,
    onRoleBar: focusBar,
    onSave: saveNow,
  });
  editorRef.current = editor;

  const details = useRef<HTMLElement>(null);
  const problems = Object.keys(wrong).length;
  const problemsBefore = useRef(0);
  useEffect(() => {
    if (problems > problemsBefore.current) {
      details.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus();
    }
    problemsBefore.current = problems;
  }, [problems]);

  const onField = <Name extends FieldName>(name: Name, value: ImportDraft["fields"][Name]) => {
    const { [name]: _mended, ...others } = wrong;
    setWrong(others);
    change((before) => ({
      ...before,
      fields: { ...before.fields, [name]: value },
      touched: before.touched.includes(name) ? before.touched : [...before.touched, name],
    }));
  };

  useCommands([
    {
      id: "import-save",
      label: words.keys.save,
      group: "go",
      keys: [words.preview.saveKey],
      whileTyping: true,
      run: saveNow,
    },
    {
      id: "import-role-bar",
      label: words.roles.focus,
      group: "view",
      keys: [words.roles.focusKey],
      whileTyping: true,
      run: focusBar,
    },
    ...blockRole.options.map((role, index) => ({
      id: `import-role-${role}`,
      label: words.roles.make(articleWords.roles[role]),
      group: "view" as const,
      keys: [words.roles.key(index + 1)],
      whileTyping: true,
      run: () => onRole(role),
    })),
  ]);

  const { brought, format } = draft;
  const ways = brought ? formatsOf(brought) : [];
  const offersMarkdown = format !== "markdown" && brought !== null && looksLikeMarkdown(brought.text);
  return (
    <div className="grid grow lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex min-w-0 flex-col bg-paper lg:border-e lg:border-rule">
        <div className="sticky top-12 z-10 border-b border-rule bg-desk px-3 py-1.5">
          {editor ? (
            <RoleBar key={turn} editor={editor} bar={bar} onRole={onRole} legendId={legendId} />
          ) : (
            <Skeleton className="h-8 w-full max-w-3xl" />
          )}
        </div>
        <div className="flex flex-col gap-3 px-4 pt-4 sm:px-6">
          {offersMarkdown ? (
            <Banner
              kind="info"
              action={
                <Button size="sm" onClick={() => void readAgain("markdown")}>
                  {words.bring.readMarkdown}
                </Button>
              }
            >
              {words.bring.looksLikeMarkdown}
            </Banner>
          ) : null}
          <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink-3">
            {words.preview.intro}
            <span className="flex items-center gap-x-1.5 max-md:hidden pointer-coarse:hidden">
              <span id={hintId}>{words.roles.hint}</span>
              <Kbd keys={words.roles.key(1)} /> – <Kbd keys="9" />
            </span>
          </p>
        </div>
        <div className="px-4 pt-4 pb-24 sm:px-6 md:ps-36">
          <PreviewPaper editor={editor} />
        </div>
      </div>
      <aside
        ref={details}
        aria-label={words.preview.details}
        className="flex flex-col gap-5 px-4 pb-6 max-lg:border-t max-lg:border-rule max-lg:pt-4 max-lg:pb-24 lg:sticky lg:top-12 lg:h-[calc(100dvh-3rem)] lg:overflow-y-auto"
      >
        <SaveBar
          saver={saver}
          label={next ? versionWords.next.save : words.preview.save}
          onSave={saveNow}
          onStartOver={startOver}
        />
        {next ? <p className="text-ink-2">{versionWords.next.of(next.title)}</p> : null}
        {next ? null : (
          <PurposeChoice
            small
            value={draft.purpose}
            problem={wrong.purpose}
            onChange={(purpose) => {
              const { purpose: _said, ...others } = wrong;
              setWrong(others);
              change((before) => withPurpose(before, purpose, desk.me.role));
            }}
          />
        )}
        {draft.page ? <FetchedPage page={draft.page} /> : null}
        <ImportNotes doc={draft.doc} notes={draft.notes} fromPage={format === "html"} />
        {draft.cameWith ? <CameWith key={turn} brought={draft.cameWith} editor={editorRef} /> : null}
        {ways.length > 1 && format ? (
          <div className="flex flex-col gap-1">
            <span aria-hidden="true" className="text-sm font-medium text-ink-2">
              {words.preview.readAs}
            </span>
            <Segmented
              label={words.preview.readAs}
              value={format}
              onChange={(next) => void readAgain(next)}
              segments={ways.map((value) => ({ value, label: words.preview.formats[value] }))}
            />
          </div>
        ) : null}
        {next ? null : (
          <MetadataFields
            draft={draft}
            wrong={wrong}
            onField={onField}
            onPart={(part) => change((before) => ({ ...before, part }))}
          />
        )}
      </aside>
    </div>
  );
}
