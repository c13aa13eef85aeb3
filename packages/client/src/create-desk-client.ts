import type {
  Availability,
  BookedVisit,
  ContactChannel,
  ExtendedHold,
  FreeTimes,
  Hold,
  NextTimes,
  ReportRequest,
  SentReport,
  Visit,
  VisitRequest,
} from "@okienko/contract";
import { asText, at, callsOf, type ClientSettings } from "./calls.ts";
import type { Client } from "./create-client.ts";

/** What visits and reports of the desk are recorded with; `conversation` is its number. */
interface Recorded {
  channel: ContactChannel;
  conversation: string | null;
}

/**
 * Makes the calls of a resident as a member of staff makes them, who is signed in at the same server: with the times of
 * staff, and for any visit without its secret. `recorded` is asked anew with every call.
 */
export function createDeskClient(settings: ClientSettings, recorded: () => Recorded) {
  const cookies = { credentials: "same-origin", headers: { "X-Okienko-Desk": "1" } } as const;
  const call = callsOf(settings, cookies);
  const get = <T>(path: string, query: object) => call<T>("GET", `desk/availability${path}${asText(query)}`);
  const holds = (...steps: string[]) => at("desk", "holds", ...steps);
  const visits = (...steps: string[]) => at("desk", "visits", ...steps);

  return {
    availability: (query) => get<Availability>("", query),
    freeTimes: ({ date, ...query }) => get<FreeTimes>(`/${at(date)}`, query),
    nextTimes: (query) => get<NextTimes>("/next", query),

    hold: (body, key) => call<Hold>("POST", holds(), { body, key }),
    extendHold: (id, secret) => call<ExtendedHold>("POST", holds(id, "extension"), { secret }),
    releaseHold: (id, secret) => call<undefined>("DELETE", holds(id), { secret, keepalive: true }),

    bookVisit: (request: VisitRequest, key) =>
      call<BookedVisit>("POST", visits(), { body: { ...request, ...recorded() }, key }),
    visit: (reference) => call<Visit>("GET", visits(reference)),
    moveVisit: (reference, _, body, key) => call<Visit>("PATCH", visits(reference), { body, key }),
    cancelVisit: (reference, _, key) => call<Visit>("DELETE", visits(reference), { key }),

    sendReport: (request: ReportRequest, key) =>
      call<SentReport>("POST", at("desk", "reports"), { body: { ...request, ...recorded() }, key }),
  } satisfies Partial<Client>;
}
