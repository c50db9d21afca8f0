import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { type Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { BlockPieces, type Piece } from "@/lib/editor/block-pieces";

type Change = { readonly afresh: boolean; readonly gone: readonly Decoration[]; readonly come: readonly Decoration[] };

/** So many pieces are drawn in one go wherever they are; a change to a few claims never shows itself in steps. */
const AT_ONCE = 200;
/** What one step may cost the frame it falls into, in milliseconds. */
const STEP_MS = 12;
/** Pieces of the first step, and the fewest of any: each costs the same again besides, so that small ones never end. */
const LEAST_STEP = 80;

/**
 * Draws pieces over a document without holding up the reader: many at once are drawn first where the reader looks and
 * then, a step a frame, everywhere else; what has not changed keeps its element. Nothing is drawn while a pointer is down
 * in the text (`data-pressed`). An editor without a screen has everything drawn from the start.
 */
export class GradualDrawing {
  readonly plugin: Plugin<DecorationSet>;
  readonly #pieces: (doc: Node) => readonly Piece[];
  readonly #key: PluginKey<DecorationSet>;
  #view: EditorView | undefined;
  #wanted: BlockPieces | undefined;
  #drawn: BlockPieces | undefined;
  #made = new Map<number, readonly Decoration[]>();
  #left = new Set<number>();
  #step = LEAST_STEP;
  #timer: (() => void) | undefined;
  #told: () => void = () => undefined;

  constructor(name: string, pieces: (doc: Node) => readonly Piece[]) {
    this.#pieces = pieces;
    this.#key = new PluginKey<DecorationSet>(name);
    this.plugin = this.#pluginOf(this.#key);
  }

  /** Draws what is wanted now; `told` is called when what the reader sees is there and, if that was not all, at the end. */
  draw(told: () => void = () => undefined): void {
    const view = this.#view;
    if (!view) return;
    this.#stop();
    this.#told = told;
    const { doc } = view.state;
    const wanted = new BlockPieces(doc, this.#pieces(doc));
    const drawn = this.#drawn?.doc === doc ? this.#drawn : undefined;
    if (!drawn) this.#left.clear();
    this.#wanted = wanted;
    const changed = wanted.differingFrom(drawn, this.#left);
    this.#left = new Set(changed);
    const few = changed.reduce((sum, block) => sum + wanted.countIn(block), 0) <= AT_ONCE;
    this.#apply(view, few ? changed : wanted.seenOf(changed, view), drawn === undefined);
    told();
    if (this.#left.size > 0) this.#later();
  }

  #pluginOf(key: PluginKey<DecorationSet>): Plugin<DecorationSet> {
    return new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) =>
          doc
            ? DecorationSet.create(
                doc,
                this.#pieces(doc).map((piece) => piece.decoration()),
              )
            : DecorationSet.empty,
        apply: (transaction, set) => {
          const change = transaction.getMeta(key) as Change | undefined;
          if (!change) return set.map(transaction.mapping, transaction.doc);
          const kept = change.afresh ? DecorationSet.empty : set.remove([...change.gone]);
          return kept.add(transaction.doc, [...change.come]);
        },
      },
      view: (view) => {
        this.#view = view;
        queueMicrotask(() => this.#view === view && this.#pieces(view.state.doc).length > 0 && this.draw(this.#told));
        return { destroy: () => this.#leave(view) };
      },
      props: { decorations: (state) => key.getState(state) },
    });
  }

  #apply(view: EditorView, blocks: readonly number[], afresh: boolean): void {
    const wanted = this.#wanted;
    if (!wanted) return;
    if (afresh) this.#made.clear();
    const gone: Decoration[] = [];
    const come: Decoration[] = [];
    for (const block of blocks) {
      const fresh = wanted.of(block).map((piece) => piece.decoration());
      gone.push(...(this.#made.get(block) ?? []));
      come.push(...fresh);
      this.#made.set(block, fresh);
      this.#left.delete(block);
    }
    this.#drawn = wanted;
    if (!afresh && gone.length + come.length === 0) return;
    const change: Change = { afresh, gone, come };
    view.dispatch(view.state.tr.setMeta(this.#key, change).setMeta("addToHistory", false));
  }

  // After the frame's own work, so that a step never delays what a person just did.
  #later(): void {
    const frame = requestAnimationFrame(() => {
      const timeout = setTimeout(() => this.#next());
      this.#timer = () => clearTimeout(timeout);
    });
    this.#timer = () => cancelAnimationFrame(frame);
  }

  #next(): void {
    const view = this.#view;
    const wanted = this.#wanted;
    if (!view || !wanted || wanted.doc !== view.state.doc) return;
    if (view.dom.dataset.pressed !== undefined) {
      this.#later();
      return;
    }
    const started = performance.now();
    this.#apply(view, wanted.nearestOf(this.#left, view, this.#step), false);
    const cost = performance.now() - started;
    if (cost > STEP_MS) this.#step = Math.max(LEAST_STEP, this.#step / 2);
    else if (cost < STEP_MS / 2) this.#step *= 1.5;
    if (this.#left.size > 0) this.#later();
    else this.#told();
  }

  #stop(): void {
    this.#timer?.();
    this.#timer = undefined;
  }

  #leave(view: EditorView): void {
    if (this.#view !== view) return;
    this.#stop();
    this.#view = undefined;
    this.#drawn = undefined;
    this.#left.clear();
  }
}
