import { type Editor, Extension } from "@tiptap/core";
import { Decoration } from "@tiptap/pm/view";
import type { Piece } from "@/lib/editor/block-pieces";
import { GradualDrawing } from "@/lib/editor/gradual-drawing";
import { positionMap } from "@/lib/editor/positions";

const NAME = "claimControls";

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

type ControlsOnPaper = { controls: readonly ClaimControl[]; readonly drawing: GradualDrawing };
// Tiptap copies what addStorage returns, so that what changes is one level below.
type ControlStorage = { readonly paper: ControlsOnPaper };

declare module "@tiptap/core" {
  interface Storage {
    claimControls: ControlStorage;
  }
}

/** Puts one button per claim into the text, visually hidden but for insertion points; told by setClaimControls alone. */
export const ClaimControls = Extension.create<Record<string, never>, ControlStorage>({
  name: NAME,
  addStorage() {
    const paper: ControlsOnPaper = {
      controls: [],
      drawing: new GradualDrawing(NAME, (doc) => {
        const positions = positionMap(doc);
        const at = ({ offset }: ClaimControl) => positions.toEditor({ start: offset, end: offset }).from;
        return paper.controls.map((control) => piece(control, at(control)));
      }),
    };
    return { paper };
  },
  addProseMirrorPlugins() {
    return [this.storage.paper.drawing.plugin];
  },
});

/** Replaces all controls; one whose claim, name and place stay keeps its element, and with it the focus. `told` as GradualDrawing tells. */
export function setClaimControls(editor: Editor, controls: readonly ClaimControl[], told?: () => void): void {
  const { paper } = editor.storage.claimControls;
  paper.controls = controls;
  paper.drawing.draw(told);
}

function piece(control: ClaimControl, position: number): Piece {
  const { claimId, name, insertion, appearance } = control;
  const look = `${claimId} ${insertion ? appearance : ""} ${name}`;
  const spec = { key: look, side: -1, ignoreSelection: true, stopEvent: () => true };
  return {
    from: position,
    to: position,
    look,
    decoration: () => Decoration.widget(position, () => button(control), spec),
  };
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
