import { NetworkError } from "@okienko/client";
import type { PropertyDeclarations } from "lit";
import { OkienkoElement } from "./okienko-element.ts";
import type { Words } from "./words.ts";

/** What is known of the person that a member of staff talks to. */
interface Caller {
  name: string;
  email: string;
  phone: string;
  /** For letters. */
  language: string;
}

/** A widget that staff use as well: at the desk, for somebody who is on the phone or at the counter. */
export abstract class StaffElement extends OkienkoElement {
  static override properties: PropertyDeclarations = {
    staff: { type: Boolean },
    conversation: {},
    channel: {},
    caller: { attribute: false },
  };

  /** Works for a member of staff who is signed in at the desk of the same server; of no use anywhere else. */
  declare staff: boolean;
  /** For staff: the number of the conversation that all this belongs to. */
  declare conversation: string | null;
  /** For staff: the way that the person came, `phone`. */
  declare channel: string | null;
  /** For staff: what is known of the person; forms begin with it. */
  declare caller: Caller | null;

  /** @internal What was typed of a person, and where nothing was, what is known. */
  withKnown<T extends Pick<Caller, "name" | "email" | "phone">>(typed: T): T {
    const { name, email, phone } = this.caller ?? typed;
    return { ...typed, name: typed.name || name, email: typed.email || email, phone: typed.phone || phone };
  }

  /** @internal The language of letters to whom this is done for. */
  get letterLanguage(): string {
    return this.caller?.language ?? this.language;
  }

  #phrased?: (text: Words) => Words;

  protected override phrased(text: Words): Words {
    return this.#phrased?.(text) ?? text;
  }

  /** Takes the calls and words of staff, where the widget works for staff. Before anything else is fetched. */
  protected async takeStaffPart(): Promise<void> {
    if (!this.staff) return;
    const { client } = this;
    const part = await import("./staff-part.ts").catch((cause: unknown) => {
      throw new NetworkError("The part for staff cannot be fetched", { cause });
    });
    Object.assign(client, part.staffCalls(this));
    this.#phrased = (text) => part.staffWords(this.language, text);
  }
}
