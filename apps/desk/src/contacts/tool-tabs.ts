import { html, nothing, type TemplateResult } from "lit";
import { keyHint } from "../counter/keys-panel.ts";
import { text } from "../texts/texts.ts";

/** The tools beside a conversation, and the keys that open them. */
export const tools = { knowledge: "k", visit: "v", report: "r", history: "h" } as const;

/** One of the tools. */
export type ToolName = keyof typeof tools;

const names = Object.keys(tools) as ToolName[];

/** The tools as tabs (ARIA tabs pattern); those that were opened once stay, so that nothing typed in them is lost. */
export function toolTabs(
  current: ToolName,
  opened: ReadonlySet<ToolName>,
  contents: Readonly<Record<ToolName, () => TemplateResult>>,
  open: (name: ToolName) => void,
): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -names.length, End: names.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = names.indexOf(current) + step;
    const isJump = Math.abs(step) > 1;
    open(names.at(isJump ? Math.min(Math.max(index, 0), names.length - 1) : index % names.length)!);
  };
  return html`<div role="tablist" aria-label=${text("tools.title")} @keydown=${onKey}>
      ${names.map((name) => tab(name, name === current, () => open(name)))}
    </div>
    ${names.map(
      (name) =>
        html`<div
          role="tabpanel"
          id="tool-${name}"
          aria-labelledby="tab-${name}"
          class="tool"
          ?hidden=${name !== current}
        >
          ${opened.has(name) ? contents[name]() : nothing}
        </div>`,
    )}`;
}

function tab(name: ToolName, isCurrent: boolean, open: () => void): TemplateResult {
  return html`<button
    role="tab"
    id="tab-${name}"
    aria-selected=${String(isCurrent)}
    aria-controls="tool-${name}"
    aria-keyshortcuts=${tools[name]}
    tabindex=${isCurrent ? 0 : -1}
    @click=${open}
  >
    ${text(`tools.${name}`)}${keyHint(tools[name])}
  </button>`;
}
