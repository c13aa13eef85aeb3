import type { Hold, Visit } from "@okienko/contract";
import { problem, type Call } from "./answers.ts";

const address = "https://city.example/visits/7K3F-9QMX";
const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'%3E%3Cpath d='M0 0h1v1z'/%3E%3C/svg%3E";

/** One visit of the fake API, of two cars, tomorrow at 9 at Gronowa: everybody may see its state, its owner may change it. */
export class FakeVisits {
  readonly secret = "secret-of-the-owner";
  readonly code = "424242";
  visit: Visit;
  /** The wish for an earlier time: `waiting`, `offered`, or none. */
  wish: string | null = null;
  readonly #holds: Map<string, Hold>;

  constructor(day: string, holds: Map<string, Hold>) {
    this.#holds = holds;
    this.visit = {
      reference: "7K3F-9QMX",
      state: "booked",
      confirmBy: null,
      start: `${day}T09:00:00+01:00`,
      end: `${day}T09:30:00+01:00`,
      timeZone: "Europe/Warsaw",
      office: "gronowa",
      procedure: "car",
      quantity: 2,
      contact: { name: "Ada", email: "ada@example.org", phone: null },
      language: "en",
      note: null,
      checkInCode: "K7M2",
      links: {
        self: address,
        manage: `${address}#secret-of-the-owner`,
        calendar: `${address}/calendar.ics?key=k`,
        subscribe: "webcal://city.example/visits/7K3F-9QMX/calendar.ics?key=k",
        google: "https://calendar.google.com/calendar/render?action=TEMPLATE",
        outlook: "https://outlook.live.com/calendar/0/deeplink/compose",
        qr: picture,
      },
    };
  }

  /** Answers `/status/{reference}` and `/visits/{reference}` with what may follow it. */
  answer({ request, headers, body }: Call, [list, reference = "", step]: string[]): Response {
    const plain = (text: string) => decodeURIComponent(text).replace(/\W/g, "").toUpperCase();
    if (plain(reference) !== plain(this.visit.reference))
      return problem(404, `unknown-${list === "status" ? "reference" : "visit"}`);
    if (list === "status") return this.#status();
    if (step === "confirmation") return this.#confirm(body.code);
    const isAllowed = headers.has("x-okienko-desk") || headers.get("authorization") === `Bearer ${this.secret}`;
    if (!isAllowed) return problem(404, "unknown-visit");
    const method = request.split(" ")[0]!;
    return step === "wish" ? this.#wish(method) : this.#act(method, body);
  }

  #wish(method: string): Response {
    if (method !== "GET") this.wish = method === "POST" ? "waiting" : null;
    if (method === "DELETE") return new Response(null, { status: 204 });
    const wish = this.wish && { id: "wish-1", state: this.wish };
    return Response.json(method === "POST" ? wish : { wish });
  }

  #act(method: string, body: { hold: { id: string } }): Response {
    if (method === "GET") return Response.json(this.visit);
    if (!["booked", "unconfirmed", "cancelled"].includes(this.visit.state)) return problem(409, "visit-changed");
    if (method === "DELETE") return this.#become({ state: "cancelled" });
    const hold = this.#holds.get(body.hold.id);
    return hold
      ? this.#become({ start: hold.start, end: hold.end, office: hold.office })
      : problem(410, "hold-expired");
  }

  #confirm(code: string): Response {
    if (this.visit.state === "expired") return problem(410, "confirmation-expired");
    return code === this.code ? this.#become({ state: "booked", confirmBy: null }) : problem(404, "unknown-visit");
  }

  #become(changes: Partial<Visit>): Response {
    this.visit = { ...this.visit, ...changes };
    return Response.json(this.visit);
  }

  #status(): Response {
    const { reference, state, start, end, office } = this.visit;
    return Response.json({ kind: "visit", reference, state, date: start.slice(0, 10), start, end, office });
  }
}
