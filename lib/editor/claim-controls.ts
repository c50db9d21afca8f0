import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { positionMap } from "@/lib/editor/positions";

/** The one control of a claim in the text: a `mark` may carry no name, so the name stands on a button beside it. */
export type ClaimControl = {
  readonly claimId: string;
  /** Where its first place begins, in UTF-16 units of the text. */
  readonly offset: number;
  readonly name: string;
  /** The claim hangs between words: its control is all there is to see of it. */
  readonly insertion: boolean;
  readonly appearance: string;
};

const key = new PluginKey<DecorationSet>("claim-controls");

/** Puts one button per claim into the text, visually hidden but for insertion points; told by setClaimControls alone. */
export const ClaimControls = Extension.create({
  name: "claimControls",
  addProseMirrorPlugins: () => [controlsPlugin()],
});

/** Replaces all controls; one whose claim, name and place stay keeps its element, and with it the focus. */
export function setClaimControls(
  view: Pick<EditorView, "state" | "dispatch">,
  controls: readonly ClaimControl[],
): void {
  view.dispatch(view.state.tr.setMeta(key, controls).setMeta("addToHistory", false));
}

function controlsPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, set) => {
        const wanted = transaction.getMeta(key) as readonly ClaimControl[] | undefined;
        if (!wanted) return set.map(transaction.mapping, transaction.doc);
        const positions = positionMap(transaction.doc);
        return DecorationSet.create(
          transaction.doc,
          wanted.map((control) =>
            widget(control, positions.toEditor({ start: control.offset, end: control.offset }).from),
          ),
        );
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function widget(control: ClaimControl, position: number): Decoration {
  const { claimId, name, insertion, appearance } = control;
  return Decoration.widget(position, () => button(control), {
    key: `${claimId} ${insertion ? appearance : ""} ${name}`,
    side: -1,
    ignoreSelection: true,
    stopEvent: () => true,
  });
}

// Its name is an attribute and no text: the browser's own search in the page would find the words twice.
function button({ claimId, name, insertion, appearance }: ClaimControl): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.tabIndex = -1;
  element.className = insertion ? "claim-control claim-insertion" : "claim-control";
  if (insertion) element.style.setProperty("--edge", `var(--f-${appearance})`);
  element.dataset.claimControl = claimId;
  // What the marks' aria-details lead to while the claim's card is not shown; it hands the id over to the card.
  element.id = `card-${claimId}`;
  element.setAttribute("aria-label", name);
  return element;
}
